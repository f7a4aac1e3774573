// Reads a long period in portions: a run that breaks off goes on where it stopped, and nothing is read twice.
// node docs/examples/resume-by-cursor.ts [line] [cookie file]
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import type { UsageQuery, UsageRecord } from '@esim-usage/core'
import { createMts } from '@esim-usage/mts'

const [line = '+79000000001', cookieFile = 'cookies.txt'] = process.argv.slice(2)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: { cookies: await readFile(cookieFile, 'utf8') } })

/** One run. It keeps the records of a window only together with the cursor behind it. */
async function run(mostWindows: number): Promise<number> {
  const cursor = await readFile('cursor.txt', 'utf8').catch(() => undefined)
  const query: UsageQuery = cursor === undefined ? { from: '2026-08-01', to: '2026-09-30' } : { cursor }
  let window: UsageRecord[] = []
  let windows = 0
  let count = 0
  const keep = async (): Promise<void> => {
    await appendFile('records.jsonl', window.map(record => `${JSON.stringify(record)}\n`).join(''))
    count += window.length
    window = []
  }
  for await (const page of mts.usage(query).pages()) {
    window.push(...page.records)
    if (page.cursor === undefined) continue
    await keep()
    await writeFile('cursor.txt', page.cursor)
    windows += 1
    if (windows === mostWindows) return count
  }
  // The last window has no cursor: all is read.
  await keep()
  await rm('cursor.txt', { force: true })
  return count
}

console.log('first run, broken off after one window:', await run(1), 'records')
console.log('second run, the rest:', await run(Infinity), 'records')
