// Takes a detail file into the history. No sign-in, no network; the same file again adds nothing.
// node docs/examples/hub-statement.ts [file]
import { memoryStore } from '@esim-usage/core'
import { createHub } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMts } from '@esim-usage/mts'
import { readStatement } from '@esim-usage/statements/node'

const [file = 'detail.xml'] = process.argv.slice(2)

const store = sqliteStore('usage.sqlite')
const hub = createHub({ store, sessions: memoryStore(), carriers: { mts: createMts } })
await hub.lines.add({ carrier: 'mts', phone: '+79000000001', alias: 'Phone' })

for (const attempt of ['first', 'second']) {
  const { rows, unknown } = await hub.importStatement(readStatement(file))
  console.log(attempt, 'time:', rows)
  for (const { line, records } of unknown) console.log(records, 'rows are of', line, 'which is not added yet')
}

// Other people's numbers are masked here, unless `counterparties: 'full'` asks for them.
for await (const { record, day } of hub.history({ kinds: ['voice'], first: 'newest' })) {
  console.log(day, record.direction, record.counterparty?.number, record.charge?.amount)
}
await store.close()
