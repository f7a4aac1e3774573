import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { playTape, readTape, virtualClock } from '@esim-usage/core/testing'
import { createMts } from '@esim-usage/mts'
import { createSandbox } from '@esim-usage/sandbox'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkPrivate } from '../private/check-private.ts'
import { recordTape, writeExpected } from '../record/record-tape.ts'

let tapes = ''
beforeEach(() => {
  tapes = mkdtempSync(join(tmpdir(), 'esim-usage-record-'))
})
afterEach(() => rmSync(tapes, { recursive: true, force: true }))

const plan = {
  carrier: 'mts',
  line: '+79000000001',
  month: '2026-06',
  method: 'session',
  isSandbox: true,
  startInstant: '2026-07-20T12:00:00.000+03:00',
  factor: 3,
} as const

const recordOver = (scenario: string, method: 'session' | 'code' = 'session'): Promise<string> =>
  recordTape({ ...plan, scenario, method, tapes, fields: join(tapes, 'private-fields.json') })

const textOf = (folder: string): string =>
  readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

/** A client that reads the sandbox without being recorded. */
async function openUnrecorded() {
  const clock = virtualClock(plan.startInstant)
  const sandbox = createSandbox({ now: () => clock.now() })
  const mts = createMts({
    line: plan.line,
    clock,
    async fetch(input, init) {
      return (await sandbox.handle(new Request(input, init))) ?? Response.error()
    },
  })
  await mts.signIn({ method: 'session', session: { cookies: sandbox.mts.session(plan.line) } })
  return mts
}

const originals =
  /7?900000000\d|\+7 900 000-00-0\d|Тестов[аы]? |Тестович|27700000000\d|sandbox-(?:lk|sso|persistent)/

describe.each([
  ['balance', 'session'],
  ['usage-of-a-month', 'session'],
  ['spending', 'session'],
  ['profile', 'session'],
  ['lines', 'session'],
  ['sign-in-by-code', 'code'],
] as const)('the tape of %s', (scenario, method) => {
  test('plays green and holds nothing of the line', async () => {
    const folder = await recordOver(scenario, method)
    const tape = readTape(folder)
    expect(await playTape(tape, createMts)).toEqual(tape.expected)
    expect(tape).toMatchObject({ source: 'synthetic', line: '+79000007001' })
    expect(tape.expected).toHaveProperty('result')
    expect(textOf(folder)).not.toMatch(originals)
    expect(checkPrivate(folder, ['*'])).toEqual([])
  })
})

test('amounts are multiplied exactly, so that sums still add up', async () => {
  const mts = await openUnrecorded()
  const before = await mts.usage({ month: plan.month }).toArray()
  const { expected } = readTape(await recordOver('usage'))
  const records = 'result' in expected && Array.isArray(expected.result) ? expected.result : []
  const amounts = (list: readonly unknown[]): number[] =>
    list.map(each => Number(Reflect.get(Object(Reflect.get(Object(each), 'charge')), 'amount') ?? 0))
  expect(records).toHaveLength(before.length)
  expect(amounts(records)).toEqual(amounts(before).map(amount => amount * plan.factor))
  expect(amounts(before).some(amount => amount > 0)).toBe(true)
})

test('the same number becomes the same one, in whatever way it is written', async () => {
  const mts = await openUnrecorded()
  const before = await mts.usage({ month: plan.month }).toArray()
  const { expected } = readTape(await recordOver('usage'))
  const after = 'result' in expected && Array.isArray(expected.result) ? expected.result : []
  const numberOf = (record: unknown): string =>
    String(Reflect.get(Object(Reflect.get(Object(record), 'counterparty')), 'number') ?? '')
  const pairs = new Set(before.map((record, index) => `${numberOf(record)} ${numberOf(after[index])}`))
  const numbers = new Set(before.map(numberOf))
  expect(numbers.size).toBeGreaterThan(5)
  expect(pairs.size).toBe(numbers.size)
})

test('what a tape comes to can be written anew, and a tape that does not play stays as it was', async () => {
  const folder = await recordOver('balance')
  const before = readTape(folder).expected
  rmSync(join(folder, 'expected.json'))
  await writeExpected(tapes, 'mts', 'balance')
  expect(readTape(folder).expected).toEqual(before)
  rmSync(join(folder, 'expected.json'))
  const file = join(folder, 'tape.json')
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('XMLHttpRequest', 'Other'))
  await expect(writeExpected(tapes, 'mts', 'balance')).rejects.toThrow(/Tape balance: exchange 1/)
  expect(readdirSync(folder)).not.toContain('expected.json')
})

test('what several tapes come to is written by one command', async () => {
  const place = join(tapes, 'packages/mts/test/tapes')
  mkdirSync(place, { recursive: true })
  const before = ['balance', 'profile'].map(async scenario => {
    const folder = await recordTape({ ...plan, scenario, tapes: place, fields: '' })
    const { expected } = readTape(folder)
    rmSync(join(folder, 'expected.json'))
    return { folder, expected }
  })
  const made = await Promise.all(before)
  const script = resolve('scripts/record-tape.ts')
  const args = ['-C', '@esim-usage/source', script, 'mts', 'balance', 'profile', '--expected']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: tapes, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const { folder, expected } of made) expect(readTape(folder).expected).toEqual(expected)
})

test('a tape is never written over', async () => {
  await recordOver('balance')
  await expect(recordOver('balance')).rejects.toThrow('There is a tape balance already')
})

test('a mistake in the list of members is told before anything is written', async () => {
  writeFileSync(join(tapes, 'private-fields.json'), JSON.stringify({ amount: ['loginStatus'], wrong: [] }))
  await expect(recordOver('balance')).rejects.toThrow(/wrong/)
  expect(readdirSync(tapes)).toEqual(['private-fields.json'])
})

test('a carrier that the sandbox does not play is said to be none', async () => {
  await expect(
    recordTape({ ...plan, carrier: 'core', scenario: 'balance', tapes, fields: '' }),
  ).rejects.toThrow('@esim-usage/core has no createCore.')
})
