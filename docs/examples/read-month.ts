// Reads a month of one line and prints how much of each kind there was and what it cost.
// node docs/examples/read-month.ts [line] [month] [cookie file]
import { readFile } from 'node:fs/promises'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', month = '2026-10', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

const counts = new Map<string, number>()
let kopecks = 0
for await (const page of mts.usage({ month }).pages()) {
  for (const { kind, charge } of page.records) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    if (charge?.currency === 'RUB') kopecks += charge.amount / 10 ** (charge.scale - 2)
  }
  for (const { code, count, reason } of page.warnings) console.warn(`${code} (${count}): ${reason}`)
}
console.table(Object.fromEntries(counts))
console.log(`charged: ${(kopecks / 100).toFixed(2)} RUB`)
