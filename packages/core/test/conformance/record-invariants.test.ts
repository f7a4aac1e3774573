import { expect, test } from 'vitest'
import { findRecordProblems } from '../../src/testing/index.ts'

const money = { amount: 1, currency: 'RUB', scale: 2 }
const source = { carrier: 'mts', channel: 'api', endpoint: 'balance', fetchedAt: '2026-10-20T09:00:00.000Z' }
const balance = { model: 'prepaid', main: money, asOf: '2026-10-20T12:00:00+03:00', source }

test('a good record has no problem', () => {
  expect(findRecordProblems(balance, 'balance')).toEqual([])
  expect(findRecordProblems({ ...balance, blockAt: '2026-11-01' }, 'balance')).toEqual([])
})

test.each([
  ['a member that is undefined', { ...balance, own: undefined }, 'own is nothing that JSON keeps'],
  [
    'an object that is none of JSON',
    { ...balance, main: Object.assign(Object.create({}), money) },
    'main is nothing',
  ],
  ['a word the type does not know', { ...balance, model: 'other' }, 'model should be'],
  ['a time without an offset', { ...balance, asOf: '2026-10-20T12:00:00' }, 'asOf is no RFC 3339 time'],
  ['a day where an instant stands', { ...balance, asOf: '2026-10-20' }, 'asOf is no RFC 3339 time'],
  ['a part of a kopeck', { ...balance, main: { ...money, amount: 0.5 } }, 'main.amount is no whole number'],
  ['a currency that is none', { ...balance, main: { ...money, currency: '₽' } }, 'main.currency is none'],
  ['an empty text', { ...balance, bonuses: [{ label: '', amount: money }] }, 'bonuses[0].label is blank'],
])('%s is told', (_name, record, problem) => {
  expect(findRecordProblems(record, 'balance').join('; ')).toContain(problem)
})

test('a quantity is never negative, a debt may be', () => {
  expect(findRecordProblems({ ...balance, main: { ...money, amount: -1 } }, 'balance')).toEqual([])
  expect(findRecordProblems({ bytes: -1 }, 'other')).toEqual([
    'bytes is no whole number, or a negative quantity',
  ])
})

test('the carrier’s own row is its own', () => {
  expect(findRecordProblems({ raw: { at: 'yesterday', price: 0.5, note: null } }, 'other')).toEqual([])
})
