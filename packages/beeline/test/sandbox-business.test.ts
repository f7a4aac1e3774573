import { summarize } from '@esim-usage/core'
import { readStatement } from '@esim-usage/statements'
import { describe, expect, test } from 'vitest'
import type { BeelineBusinessClient } from '../src/business/index.ts'
import { corporate, type Played, play } from './sandbox-client.ts'

const october = { month: '2026-10' }
const november = { month: '2026-11' }
const days = { from: '2026-10-01', to: '2026-10-31' }
const credentials = { method: 'password', login: 'sandbox.company', password: 'SandboxCompany1' } as const

async function openSignedIn(played: Played, line?: string): Promise<BeelineBusinessClient> {
  const client = played.openContract(line)
  expect((await client.signIn(credentials)).status).toBe('signed-in')
  return client
}

describe('a contract over SOAP', () => {
  test('its lines, cards, services and payments are read', async () => {
    const client = await openSignedIn(play())
    const lines = await client.lines()
    expect(lines.map(({ status }) => status)).toEqual([...Array(5).fill('active'), 'unknown'])
    expect(new Set(lines.map(({ iccid }) => iccid)).size).toBe(6)
    expect((await client.services()).map(({ name }) => name)).toContain('Доступ в интернет')
    expect(await client.payments({ from: '2026-11-01', to: '2026-11-23' })).toHaveLength(5)
  })

  test('thousands of rows of a bill come in pages of five hundred, and add up to its sums', async () => {
    const played = play({ rowsPerMonth: 1000 })
    const client = await openSignedIn(played)
    const records = await client.usage(october).toArray()
    expect(records).toHaveLength(3000)
    const { total, categories } = await client.spending(october)
    expect(categories.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total?.amount)
    const calls = categories.filter(({ code }) => !/^(?:fee|discount|late)/.test(code))
    const { charge } = summarize(records)
    expect(charge.sums).toHaveLength(1)
    expect(charge.sums[0]).toEqual({
      amount: calls.reduce((sum, { amount }) => sum + amount.amount, 0),
      currency: 'RUB',
      scale: 4,
    })
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(['voice', 'message', 'data']))
  })

  test('of a line the unbilled rows are its unbilled charges for usage', async () => {
    const client = await openSignedIn(play(), corporate)
    const { charge } = summarize(await client.usage(november).toArray())
    const { categories } = await client.spending(november)
    expect(categories.find(({ code }) => code === 'uc')?.amount).toEqual(charge.sums[0])
    expect(await client.balance()).toMatchObject({ model: 'postpaid' })
  })

  test('a report comes as a file that can be read', async () => {
    const client = await openSignedIn(play(), corporate)
    const order = await client.orderStatement(days)
    const steps = [await client.fetchStatement(order), await client.fetchStatement(order)]
    expect(steps.map(({ status }) => status)).toEqual(['pending', 'ready'])
    const bytes = steps[1]?.status === 'ready' ? steps[1].bytes : new Uint8Array()
    const { lines, records } = await readStatement(bytes).summary()
    expect(lines.map(({ line }) => line)).toEqual([corporate])
    expect(records).toBeGreaterThan(300)
  })

  test('a wrong password, a contract of somebody else and a dead token are told apart', async () => {
    const played = play()
    const wrong = played.openContract()
    await expect(wrong.signIn({ ...credentials, password: 'wrong' })).rejects.toMatchObject({
      code: 'credentials-rejected',
    })
    await expect(
      wrong.signIn({ method: 'password', login: '9000000001', password: 'Sandbox1' }),
    ).rejects.toMatchObject({ code: 'wrong-line' })
    const client = await openSignedIn(played)
    played.sandbox.beeline.fail({ fault: 'session-expired', endpoint: 'soap.getCTNInfoList' })
    await expect(client.lines()).rejects.toMatchObject({ code: 'session-expired' })
  })
})
