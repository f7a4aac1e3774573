// Warns of a balance that is low, through a notifier of one's own: this one appends to a file.
// Run it behind each sync. What was told once is told again only when it grew worse, or after it was better.
import { appendFile, readFile } from 'node:fs/promises'
import { encryptedStore } from '@esim-usage/core'
import { keyFromPassphrase } from '@esim-usage/core/node'
import { createHub, type Notifier, NotifierError } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts } from '@esim-usage/mts'

/** Throws when the message was not taken: it comes again at the next check, while it is true. It repeats nothing itself. */
const toFile: Notifier = {
  name: 'file',
  language: 'ru',
  quietHours: { from: '22:00', to: '08:00' },
  async notify({ title, text, event }, signal) {
    signal.throwIfAborted()
    const row = JSON.stringify({ title, text, level: event?.level })
    await appendFile('alerts.jsonl', `${row}\n`).catch(() => {
      throw new NotifierError('refused', 'The file of alerts cannot be written.')
    })
  },
}

const store = sqliteStore('usage.sqlite')
const key = await keyFromPassphrase(process.env['PASSPHRASE'] ?? 'only for this example')
const hub = createHub({
  store,
  sessions: encryptedStore(store.sessions, key),
  carriers: { mts: createMts },
})
const { line } = await hub.lines.add({ carrier: 'mts', phone: '+79000000001', alias: 'Phone' })
const client = await hub.client(line.id)
await client.signIn({
  method: 'session',
  session: { cookies: await readFile('cookies.txt', 'utf8') },
})

await hub.sync({ datasets: ['balance', 'allowances'] })
const { told, held } = await hub.alerts.check({
  notifiers: [toFile],
  language: 'en',
  balanceUnder: { amount: 100_000, currency: 'RUB', scale: 2 }, // 1000 ₽
})
for (const { event, taken, failed } of told) {
  console.log(event.type, event.level, 'taken by', taken)
  for (const { notifier, error } of failed)
    console.error(notifier, error instanceof NotifierError ? error.reason : error)
}
for (const { event, because } of held) console.log(event.type, 'waits:', because)
await store.close()
