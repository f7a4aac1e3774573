import { expect, test } from 'vitest'
import { createCarrierClient } from '../../src/adapter/index.ts'
import { memoryStore } from '../../src/index.ts'
import { referenceAdapter, type ReferenceClient } from '../../src/testing/index.ts'
import { openSignedIn } from './open-reference.ts'

// What an app or a store keeps from one version of the SDK must mean the same to the next one.

test('a session is looked up under the same key in every version', async () => {
  const keys = new Set<string>()
  const inner = memoryStore()
  await openSignedIn({
    sessionStore: {
      ...inner,
      async load(key) {
        keys.add(key)
        return inner.load(key)
      },
    },
  })
  expect([...keys]).toEqual(['981c3bb52f88824a39e352f39722b9ba'])
})

test('a cursor that was kept goes on where it stood', async () => {
  const { client } = await openSignedIn()
  const cursor = 'WzEsImZlN2Y2MTE0ODZhYjJjM2RjMWQ0N2NmNmE4NmY2MzRmIiwiMjAyNi0wOS0wMSIsIjIwMjYtMDktMzAiXQ'
  const days = new Set<string>()
  for await (const { from, to } of client.usage({ cursor }).pages()) days.add(`${from} ${to}`)
  expect([...days]).toEqual(['2026-09-01 2026-09-30'])
})

test('a cursor of an account that was kept is still its own', async () => {
  const { clock } = await openSignedIn()
  const client: ReferenceClient = createCarrierClient(referenceAdapter, { account: '277000', clock })
  const cursor = 'WzEsImM3ZmQwY2VhYTc1YWUzYmM0ZDU1MmQ1ZGFmZGU4MGRlIiwiMjAyNi0wOS0wMSIsIjIwMjYtMDktMzAiXQ'
  expect(() => client.usage({ cursor })).not.toThrow()
})

test('records have the same ids in every version', async () => {
  const { client } = await openSignedIn()
  const [payment] = await client.payments({ month: '2026-10' })
  const [usage] = await client.usage({ from: '2026-09-01', to: '2026-09-01' }).toArray()
  const [allowance] = await client.allowances()
  expect([payment?.id, usage?.id, allowance?.id]).toEqual([
    'v1-060cb61e2926e891ba967ec960e01cad-1',
    'v1-a4b40e1561035a48194d71c26f52c159-1',
    'v1-3652fda102c84d9a2136d644dd3f8114-1',
  ])
})
