import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeMetadata, choose, fill, hasInput, metadataOf } from '../src/callbacks.ts'
import { deviceInputs } from '../src/device-description.ts'
import { commonInputs } from '../src/sign-in-steps.ts'
import { type Step, step as stepSchema } from '../src/wire-sign-in.ts'
import { readFixture } from './fixture-case.ts'

const read = (file: string): Step => stepSchema.parse(JSON.parse(readFixture(`auth/${file}`)))
const steps = [
  '03-device-match-hold.json',
  '08-enter-phone.json',
  '10-verify-password.json',
  '11-verify-otp.json',
  '15-verify-captcha.json',
].map(read)
const anyOrder = fc
  .constantFrom(...steps)
  .chain(each =>
    fc
      .shuffledSubarray(each.callbacks, { minLength: each.callbacks.length })
      .map(callbacks => ({ each, callbacks })),
  )

const inputs = (step: Step) =>
  Object.fromEntries(
    step.callbacks.flatMap(({ input }) => (input ?? []).map(({ name, value }) => [name, value])),
  )

const fillAll = (step: Step): Step => {
  const filled = fill(step, [
    ...commonInputs,
    ...deviceInputs('a-device'),
    ['PasswordCallback', 'IDToken1', '1234'],
  ])
  return choose(changeMetadata(filled, 'forcedSms', false), 'OK') ?? filled
}

test('the order of the callbacks changes nothing in what is given', () => {
  fc.assert(
    fc.property(anyOrder, ({ each, callbacks }) => {
      expect(inputs(fillAll({ ...each, callbacks }))).toEqual(inputs(fillAll(each)))
    }),
  )
})

test('filling leaves everything else as it came, in its place', () => {
  fc.assert(
    fc.property(anyOrder, fc.string(), fc.jsonValue(), ({ each, callbacks }, type, value) => {
      const unknown = { type: `New${type}`, output: null, input: [{ name: 'IDToken1', value }], more: value }
      const before = { ...each, callbacks: [...callbacks, unknown] }
      const after = fillAll(before)
      expect(after.callbacks.at(-1)).toEqual(unknown)
      expect(after.callbacks.map(callback => callback.type)).toEqual(
        before.callbacks.map(callback => callback.type),
      )
      expect({ ...after, callbacks: [] }).toEqual({ ...each, callbacks: [] })
    }),
  )
})

test('an option goes by its word, else by its usual place, and is not made up', () => {
  const otp = read('11-verify-otp.json')
  const places = (step: Step | undefined) => (step === undefined ? undefined : inputs(step)['IDToken2'])
  expect(places(choose(otp, 'REFRESH'))).toBe(3)
  const bare = { ...otp, callbacks: otp.callbacks.map(each => ({ ...each, output: null })) }
  expect(places(choose(bare, 'REFRESH'))).toBe(3)
  expect(choose(read('08-enter-phone.json'), 'REFRESH')).toBeUndefined()
  expect(choose({ ...otp, callbacks: [] }, 'OK')).toBeUndefined()
})

test('a step without callbacks has no inputs and says nothing', () => {
  const empty = { header: 'x', callbacks: [{ type: 'MetadataCallback' }] }
  expect(hasInput(empty, 'MetadataCallback', 'cid')).toBe(false)
  expect(metadataOf(empty).size).toBe(0)
  expect(changeMetadata(empty, 'forcedSms', false)).toEqual(empty)
})
