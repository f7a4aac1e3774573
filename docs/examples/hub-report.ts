// Makes a report of a month out of the history, as a page, a workbook and a PDF. Nothing is sent for it.
// node docs/examples/hub-report.ts [month]
import { readFile, writeFile } from 'node:fs/promises'
import { encryptedStore } from '@esim-usage/core'
import { keyFromPassphrase } from '@esim-usage/core/node'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts } from '@esim-usage/mts'
import { createReport } from '@esim-usage/report'
import { toHtml } from '@esim-usage/report/html'
import { toPdf } from '@esim-usage/report/pdf'
import { toXlsx } from '@esim-usage/report/xlsx'

const [month = '2026-11'] = process.argv.slice(2)

const store = sqliteStore('usage.sqlite')
const key = await keyFromPassphrase(process.env['PASSPHRASE'] ?? 'only for this example')
const sessions = encryptedStore(store.sessions, key)
const hub = createHub({ store, sessions, carriers: { mts: createMts }, historyDays: 30 })
const { line } = await hub.lines.add({ carrier: 'mts', phone: '+79000000001', alias: 'Phone' })
const client = await hub.client(line.id)
await client.signIn({
  method: 'session',
  session: { cookies: await readFile('cookies.txt', 'utf8') },
})
await hub.sync()

const report = createReport({
  period: { month },
  lines: await hub.answers.readings({ month }),
  createdAt: new Date().toISOString(),
})
await writeFile('report.html', await toHtml(report, { language: 'en' }))
await writeFile('report.xlsx', toXlsx(report, { language: 'zh' }))
await writeFile('report.pdf', await toPdf(report, { language: 'ru' }))
console.log(
  report.records.length,
  'records;',
  report.days.filter(({ state }) => state === 'read').length,
  'days read',
)
await store.close()
