import { describe, expect, test } from 'vitest'
import { createMts, EsimUsageError, mtsInfo, supports } from '../src/index.ts'
import { balances, errorOf, signedIn } from './client-of.ts'

test('a client says what it can', () => {
  const client = createMts({ line: '8 (900) 000-00-01' })
  expect(client.line).toBe('+79000000001')
  expect(client.carrier.capabilities).toEqual([
    'usage',
    'balance',
    'allowances',
    'spending',
    'payments',
    'services',
    'lines',
    'profile',
    'signOutEverywhere',
  ])
  expect(client.carrier.signInMethods).toEqual(['session', 'code', 'password'])
  expect(client.carrier.usage).toMatchObject({ covers: 'every-event', windowDays: 31 })
  expect(client.carrier.usage).not.toHaveProperty('historyDays')
  expect(supports(client, 'statements')).toBe(false)
})

test('a line that is none is refused at once', () => {
  expect(() => createMts({ line: '123' })).toThrow(EsimUsageError)
})

test('every contact says where it was found and how sure it is', () => {
  expect(mtsInfo.support.filter(({ source, meaning }) => source === '' || meaning === '')).toEqual([])
  expect(mtsInfo.support.map(({ value }) => value)).toContain('0890')
  expect(mtsInfo.support.find(({ kind }) => kind === 'hotline')?.disputed).toContain('+78003330808')
})

describe('faults', () => {
  test.each([
    ['words alone', { errors: [{ message: 'Сервис временно недоступен' }] }, 'unavailable'],
    ['a complaint without words', { errors: [{}] }, 'rejected'],
    ['an unknown argument', { errors: [{ message: 'Unknown argument "a".' }] }, 'schema-mismatch'],
    ['no errors but no data', { errors: [], data: null }, 'unavailable'],
  ])('GraphQL: %s', async (_name, body, code) => {
    const { client } = await signedIn({ [balances]: [`json ${JSON.stringify(body)}`] })
    expect((await errorOf(client.balance())).code).toBe(code)
  })

  test('errors never show the number, a cookie or an address', async () => {
    const body = { errors: [{ message: 'Line 79000000001 of FAKE-PERSISTENT refused' }] }
    const { client } = await signedIn({ [balances]: [`json ${JSON.stringify(body)}`] })
    const error = await errorOf(client.balance())
    const shown = JSON.stringify([error.message, error.facts, error.stack])
    for (const secret of ['9000000001', 'FAKE-PERSISTENT', 'https://']) expect(shown).not.toContain(secret)
  })
})
