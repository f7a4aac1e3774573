// Stops a long read after the first page, and one that takes too long.
// node docs/examples/abort.ts [line] [cookie file]
import { readFile } from 'node:fs/promises'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

// Leaving the loop is enough: nothing more is sent.
for await (const page of mts.usage({ month: '2026-10' }).pages()) {
  console.log('one page of', page.records.length, 'records is enough')
  break
}

// A signal stops a call that is under way; the reason given comes through.
const enough = new Error('seen enough')
const controller = new AbortController()
try {
  for await (const _ of mts.usage({ month: '2026-10' }, { signal: controller.signal }))
    controller.abort(enough)
} catch (error) {
  if (error !== enough) throw error
  console.log('stopped:', enough.message)
}
