// Keeps the history of two lines at two carriers in one file, reads what is new, and adds up a month of both.
// The next run finds lines, sessions and history there, and reads only what is new.
// `sessions.json` holds a session of your own browser for each: docs/guides/signing-in.md says how to get one.
import { readFile } from 'node:fs/promises'
import { createBeeline } from '@esim-usage/beeline'
import { encryptedStore, type SignInStep } from '@esim-usage/core'
import { keyFromPassphrase } from '@esim-usage/core/node'
import { createHub, describeCoverage, type LineReport } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts } from '@esim-usage/mts'
import { createTexts } from '@esim-usage/texts'

const month = process.argv[2] ?? '2026-11'
const sessions: Readonly<Record<string, unknown>> = JSON.parse(await readFile('sessions.json', 'utf8'))
const key = await keyFromPassphrase(process.env['PASSPHRASE'] ?? 'only for this example')
const store = sqliteStore('usage.sqlite')
const carriers = { mts: createMts, beeline: createBeeline }
const hub = createHub({ store, sessions: encryptedStore(store.sessions, key), carriers, historyDays: 30 })
const texts = createTexts('en')

/** Adding a line that is there changes nothing; signing in is needed once. */
async function add(carrier: keyof typeof carriers, alias: string): Promise<void> {
  const { line, warnings } = await hub.lines.add({ carrier, phone: '+79000000001', alias, group: 'family' })
  for (const { code } of warnings) console.warn(alias, code)
  if ((await hub.lines.signIn(line.id)).session.status === 'signed-in') return
  const client = await hub.client(line.id)
  const step: SignInStep = await client.signIn({ method: 'session', session: sessions[carrier] })
  if (step.status !== 'signed-in') throw new Error(`${alias}: signing in stopped at ${step.status}`)
}

/** One line of text for each dataset, or what stopped the line. */
function tell(report: LineReport): readonly string[] {
  if (report.outcome === 'busy') return ['another sync of this line is running']
  if (report.outcome === 'failed') return [`failed: ${String(report.error)}`]
  if (report.outcome === 'sign-in-needed') return [`sign in again: ${report.failure.message}`]
  return report.states.map(({ dataset, status }) => `${dataset}: ${status}`)
}

await add('mts', 'Phone')
await add('beeline', 'Tablet')
const { lines } = await hub.sync()
for (const report of lines) {
  const line = await hub.lines.find(report.lineId)
  console.log(line?.alias, tell(report))
}

const { kinds, charge, coverage } = await hub.answers.summary({ month })
for (const { kind, totals } of kinds) console.log(texts.words.kinds[kind], totals.records)
for (const sum of charge.sums) console.log('charged:', texts.format.money(sum))
// An answer is no better than what was read for it.
for (const each of coverage) console.log(describeCoverage(each, texts).join(' '))
await store.close()
