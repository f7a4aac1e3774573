// Runs in a process of its own until it is killed: syncs a line again and again, and says so after each commit.
import { encryptedStore } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMadeUpCarrier, type MadeUpWorld } from '../made-up-carrier.ts'
import { noonMs, rowsOf } from './versions.ts'

const [path = '', attempt = '0'] = process.argv.slice(2)
// Two minutes later each time: a lease of the one before has run out.
const clock = virtualClock(new Date(noonMs + Number(attempt) * 120_000).toISOString())
const store = sqliteStore(path, { now: () => clock.now() })
const carrier: MadeUpWorld = { rows: [], order: rows => rows, pageSize: 40, money: 0 }
const hub = createHub({
  store,
  sessions: encryptedStore(store.sessions, new Uint8Array(32).fill(7)),
  carriers: { 'made-up': createMadeUpCarrier(carrier) },
  clock,
})
const { line } = await hub.lines.add({ carrier: 'made-up', phone: '+79000000001' })
const client = await hub.client(line.id)
if ((await client.session()).status !== 'signed-in')
  await client.signIn({ method: 'session', session: 'token' })
process.stdout.write('ready\n')
for (let version = (await store.runs(line.id, 1000)).length + 1; ; version += 1) {
  carrier.rows = rowsOf(version)
  carrier.money = version
  const { lines } = await hub.sync()
  if (lines[0]?.outcome !== 'synced') throw new Error(JSON.stringify(lines))
  process.stdout.write(`committed ${version}\n`)
}
