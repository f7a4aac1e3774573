import type { Holdings } from '../store/hub-store.ts'
import type { Database } from './database.ts'
import { readText } from './read-value.ts'

/** Counts what is kept of a line. */
export function readHoldings({ prepare }: Database, lineId: string): Holdings {
  const line = '(SELECT no FROM line WHERE id = ?)'
  const count = (sql: string): number =>
    Number(prepare(`SELECT count(*) AS rows FROM ${sql}`).get(lineId)?.['rows'])
  const facts = prepare(`SELECT dataset, count(*) AS rows FROM fact WHERE line = ${line} GROUP BY dataset`)
  return {
    usageRows: count(`usage_record WHERE lane IN (SELECT no FROM lane WHERE line = ${line})`),
    facts: Object.fromEntries(facts.all(lineId).map(row => [readText(row['dataset']), Number(row['rows'])])),
    runs: count(`run WHERE line = ${line}`),
    notes: count(`note WHERE line = ${line}`),
  }
}
