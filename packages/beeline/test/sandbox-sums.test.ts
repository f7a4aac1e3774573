import { readStatement } from '@esim-usage/statements'
import type { Money } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { type BeelineClient } from '../src/index.ts'
import { main, openByPassword, play } from './sandbox-client.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }

/** In 1/10000 of a ruble. */
const exact = (money: Money | undefined): number =>
  money === undefined ? Number.NaN : money.amount * 10 ** (4 - money.scale)
const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0)

async function fetchReport(client: BeelineClient): Promise<Uint8Array> {
  const order = await client.orderStatement(october)
  for (;;) {
    const step = await client.fetchStatement(order)
    if (step.status === 'ready') return step.bytes
  }
}

describe('a month over a token', () => {
  test('the report holds the rows of the detail, and what it cost is what came in less what the balance grew', async () => {
    const played = play({ pendingAnswers: 2 })
    const client = await openByPassword(played, main, 'Sandbox1')
    const statement = readStatement(await fetchReport(client))
    const rows = await statement.toArray()
    const { skipped, gross, kinds, warnings, lines } = await statement.summary()
    const payments = await client.payments(october)
    expect(skipped).toBe(payments.length)
    expect(lines.map(({ line }) => line)).toEqual([main])
    const records = await client.usage({ month: '2026-10' }).toArray()
    expect(rows.filter(({ kind }) => kind !== 'service')).toHaveLength(records.length)
    expect(kinds.other).toBe(0)
    const bytes = (of: readonly { readonly kind: string }[]): number =>
      sum(of.map(row => ('bytes' in row && typeof row.bytes === 'number' ? row.bytes : 0)))
    expect(bytes(rows)).toBe(bytes(records))
    expect(exact(gross)).toBeGreaterThan(900_0000)
    expect(warnings.map(({ code }) => code)).not.toContain('value-unreadable')
  })
})
