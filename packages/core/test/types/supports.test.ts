import { supports } from '@esim-usage/core'
import { createCarrierClient } from '@esim-usage/core/adapter'
import { expect, test } from 'vitest'
import { nordAdapter } from './skeletons/stranger.ts'

const client = createCarrierClient(nordAdapter, { line: '+79000000001' })

test('what the client can do is read off the ports that exist', () => {
  expect(client.carrier.capabilities).toEqual(['usage', 'balance'])
  expect(client.carrier.signInMethods).toEqual(['password'])
  expect(client.carrier.usage).toMatchObject({ historyDays: 90, windowDays: 7 })
})

test.each([
  ['usage', true],
  ['balance', true],
  ['allowances', false],
  ['signOutEverywhere', false],
] as const)('supports(client, %j) is %j', (name, offered) => {
  expect(supports(client, name)).toBe(offered)
})

test('a method is there exactly when its capability is', () => {
  expect(typeof client.usage).toBe('function')
  expect(Reflect.has(client, 'allowances')).toBe(false)
})
