// Makes a report of a month out of the history, as a page, a workbook and a PDF. Nothing is sent for it.
// node docs/examples/hub-report.ts [month]
import { readFile, writeFile } from 'node:fs/promises'
import { encryptedStore, type Period, type UsageRecord } from '@esim-usage/core'
import { keyFromPassphrase } from '@esim-usage/core/node'
import { createHub, type Hub, type HubLine } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts, mtsInfo } from '@esim-usage/mts'
import { createReport, type LineReadings } from '@esim-usage/report'
import { toHtml } from '@esim-usage/report/html'
import { toPdf } from '@esim-usage/report/pdf'
import { toXlsx } from '@esim-usage/report/xlsx'

const [month = '2026-11'] = process.argv.slice(2)

/** What the history has of a line, as a report takes it. What is left out, the report calls not read. */
async function readLine(
  hub: Hub,
  { id, phone, alias, timeZone }: HubLine,
  period: Period,
): Promise<LineReadings> {
  const { facts } = hub.store
  const { coverage, from, to } = await hub.answers.summary({ ...period, lines: [id] })
  const records: UsageRecord[] = []
  for await (const { record } of hub.history({ lines: [id], from, to })) records.push(record)
  const [balance] = await facts.latest(id, 'balance')
  const [allowances] = await facts.latest(id, 'allowances')
  const spending = await facts.latest(id, 'spending')
  return {
    line: phone,
    ...(alias !== undefined && { title: alias }),
    carrier: { ...mtsInfo, timeZone },
    records,
    // A day that nobody read is a gap in the charts, never a zero.
    missing: coverage.flatMap(({ unread }) =>
      unread.flatMap(({ reason, failure, ...days }) =>
        reason === 'future' ? [] : [{ ...days, reason, ...(failure && { code: failure.code }) }],
      ),
    ),
    spending: spending.map(({ value }) => value),
    ...(balance && { balance: balance.value }),
    ...(allowances && { allowances: allowances.value }),
    readAt: {
      ...(balance && { balance: balance.seenTo }),
      ...(allowances && { allowances: allowances.seenTo }),
    },
  }
}

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
  lines: await Promise.all((await hub.lines.list()).map(each => readLine(hub, each, { month }))),
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
