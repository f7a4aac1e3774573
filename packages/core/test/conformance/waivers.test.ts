import { expect, test } from 'vitest'
import { runRules, type Waiver } from '../../src/testing/index.ts'
import { reference } from '../testing/mutants/mutant.ts'
import { mutants } from '../testing/mutants/records.ts'

const now = new Date('2026-11-25T12:00:00Z')
const waiver: Waiver = {
  rule: 'records/text',
  subject: 'lines',
  reason: 'Titles may be empty.',
  until: '2027-01-31',
}
const blank = mutants.find(({ rule }) => rule === 'records/text')?.carrier ?? reference

/** Rules that failed, and what was said of the waivers. */
async function run(waivers: readonly Waiver[], carrier = blank) {
  const results = await runRules({ ...carrier, waivers }, { now, only: ['records/text'] })
  const failed = results.filter(({ status }) => status === 'failed')
  return {
    failed: failed.map(({ rule }) => rule),
    messages: failed.filter(({ rule }) => rule === 'waivers').map(({ message }) => message),
    waived: results
      .filter(({ status }) => status === 'waived')
      .map(({ rule, subject }) => `${rule} ${subject}`),
  }
}

test('a waiver in date excuses just the rule and the subject it names', async () => {
  const excused = ['records/text lines']
  expect(await run([waiver])).toEqual({ failed: [], messages: [], waived: excused })
  const { subject: _subject, ...whole } = waiver
  expect(await run([whole])).toEqual({ failed: [], messages: [], waived: excused })
  expect((await run([{ ...waiver, subject: 'profile' }])).failed).toEqual(['records/text', 'waivers'])
})

test('a waiver that ran out excuses nothing and fails itself; on its last day it still holds', async () => {
  const over = await run([{ ...waiver, until: '2026-11-24' }])
  expect(over.failed).toEqual(['records/text', 'waivers'])
  expect(over.messages).toEqual([
    'waivers · records/text of lines: the waiver ran out on 2026-11-24: mend the carrier, or say anew why it waits.',
  ])
  expect((await run([{ ...waiver, until: '2026-11-25' }])).failed).toEqual([])
})

test('a waiver that nothing needs any more fails', async () => {
  const { failed, messages } = await run([waiver, { ...waiver, rule: 'no/such' }], reference)
  expect(failed).toEqual(['waivers', 'waivers'])
  expect(messages[0]).toBe(
    'waivers · records/text of lines: the rule holds, or there is none such: take the waiver away.',
  )
})

test('a waiver of a rule that was not run is neither needed nor useless', async () => {
  expect((await run([{ ...waiver, rule: 'records/json' }], reference)).failed).toEqual([])
})

test('a waiver says why and until when, at most a year ahead', async () => {
  const { messages } = await run([
    { ...waiver, reason: ' ' },
    { ...waiver, until: 'soon' },
    { ...waiver, until: '2029-01-01' },
  ])
  expect(messages).toEqual([
    'waivers · records/text of lines: the waiver gives no reason.',
    'waivers · records/text of lines: until is no day, such as 2027-03-31.',
    'waivers · records/text of lines: until is more than a year ahead.',
  ])
})
