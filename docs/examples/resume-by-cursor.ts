// Reads in portions: every run goes on where the last one stopped, in a file of one JSON record per line.
// node docs/examples/resume-by-cursor.ts [line] [cookie file]
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import type { UsageQuery } from '@esim-usage/core'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

/** One run: reads what is new and keeps the place. */
async function sync(): Promise<number> {
  const cursor = await readFile('cursor.txt', 'utf8').catch(() => '')
  const query: UsageQuery = cursor === '' ? { from: '2026-08-01', to: '2026-10-31' } : { cursor }
  let count = 0
  for await (const page of mts.usage(query).pages()) {
    await appendFile('records.jsonl', page.records.map(record => `${JSON.stringify(record)}\n`).join(''))
    if (page.cursor !== undefined) await writeFile('cursor.txt', page.cursor)
    count += page.records.length
  }
  return count
}

console.log('first run:', await sync(), 'records')
console.log('second run:', await sync(), 'records')
