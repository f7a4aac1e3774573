// Reads a month of one line and prints how much of each kind there was and what it cost.
// node docs/examples/read-month.ts [line] [month] [cookie file]
import { readFile } from 'node:fs/promises'
import { summarize, type UsageRecord } from '@esim-usage/core'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', month = '2026-10', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

const records: UsageRecord[] = []
for await (const page of mts.usage({ month }).pages()) {
  records.push(...page.records)
  for (const { code, count, reason } of page.warnings) console.warn(`${code} (${count}): ${reason}`)
}

const units = { voice: 's', message: 'messages', data: 'bytes', service: '', other: '' }
const { kinds, charge } = summarize(records)
for (const [kind, unit] of Object.entries(units)) {
  const totals = Object.entries(kinds).find(([name]) => name === kind)?.[1]
  console.log(kind, totals?.records ?? 0, 'records', totals?.quantity.total ?? '', unit)
}
for (const { amount, currency, scale } of charge.sums) console.log('charged:', amount / 10 ** scale, currency)
