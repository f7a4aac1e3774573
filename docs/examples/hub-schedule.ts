// Reads what is new by a schedule, until Ctrl-C. Nothing in the background makes a carrier send a code.
// node docs/examples/hub-schedule.ts '15 7 * * *'     every day at 7:15; without one: every two seconds, and once
import { readFile } from 'node:fs/promises'
import { encryptedStore } from '@esim-usage/core'
import { keyFromPassphrase } from '@esim-usage/core/node'
import { createHub, type SyncSchedule } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts } from '@esim-usage/mts'

const [cron] = process.argv.slice(2)

const store = sqliteStore('usage.sqlite')
const key = await keyFromPassphrase(process.env['PASSPHRASE'] ?? 'only for this example')
const hub = createHub({
  store,
  sessions: encryptedStore(store.sessions, key),
  carriers: { mts: createMts },
})
const { line } = await hub.lines.add({
  carrier: 'mts',
  phone: '+79000000001',
  alias: 'Phone',
  tags: ['mine'],
})
const client = await hub.client(line.id)
await client.signIn({
  method: 'session',
  session: { cookies: await readFile('cookies.txt', 'utf8') },
})

const schedule: SyncSchedule = {
  cron: cron ?? '*/2 * * * * *',
  timeZone: 'Europe/Moscow',
  lines: { tag: 'mine' },
  datasets: ['balance', 'allowances'],
  // Some minutes later than the rest of the world, unless this is the example.
  ...(cron === undefined && { jitterMs: 0 }),
}
const controller = new AbortController()
process.once('SIGINT', () => controller.abort())
await hub.watch([schedule], {
  signal: controller.signal,
  onWait: at => console.log('next sync:', at),
  onReport({ lines }) {
    // The place for `hub.alerts.check()`. What is thrown here ends the watch.
    console.log(lines.map(({ outcome }) => outcome))
    if (cron === undefined) controller.abort()
  },
})
await store.close()
