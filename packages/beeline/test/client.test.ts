import { expect, test } from 'vitest'
import { createBeelineBusiness } from '../src/business/index.ts'
import { beelineInfo, createBeeline, EsimUsageError, supports } from '../src/index.ts'

test('a client says what it can', () => {
  const client = createBeeline({ line: '8 (900) 000-00-01' })
  expect(client.line).toBe('+79000000001')
  expect([...client.carrier.capabilities].toSorted()).toEqual([
    'allowances',
    'balance',
    'lines',
    'payments',
    'profile',
    'services',
    'spending',
    'statements',
    'usage',
  ])
  expect(client.carrier.signInMethods).toEqual(['session', 'password'])
  expect(client.carrier.usage).toMatchObject({
    covers: 'every-event',
    windowDays: 31,
    kinds: ['data', 'other'],
  })
  expect(supports(client, 'signOutEverywhere')).toBe(false)
})

test('a business client says what it can', () => {
  const client = createBeelineBusiness({ account: '700000001' })
  expect(client.carrier.capabilities).toContain('statements')
  expect(client.carrier.capabilities).not.toContain('allowances')
  expect(client.carrier.signInMethods).toEqual(['password'])
})

test('a line that is none is refused at once', () => {
  expect(() => createBeeline({ line: '123' })).toThrow(EsimUsageError)
})

test('every contact says where it was found and how sure it is', () => {
  expect(beelineInfo.support.filter(({ source, meaning }) => source === '' || meaning === '')).toEqual([])
  expect(beelineInfo.support.map(({ value }) => value)).toContain('0611')
  expect(beelineInfo.support.find(({ kind }) => kind === 'hotline')?.disputed).toEqual(['+78007005070'])
  expect(beelineInfo.passwordHelp).toBe('*110*9#')
})
