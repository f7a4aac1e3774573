import type { HubStore } from '@esim-usage/hub'
import type { MadeUpRow } from '../made-up-carrier.ts'

export const noonMs: number = Date.parse('2026-11-25T12:00:00+03:00')
const hourMs = 3_600_000
const versionedDays = 31

const print = (instantMs: number): string =>
  `${new Date(instantMs + 3 * hourMs).toISOString().slice(0, 19)}+03:00`

/** What the carrier lists while so many runs were committed before: old rows stay, a row a day is another one. */
export function rowsOf(version: number): MadeUpRow[] {
  const rows: MadeUpRow[] = []
  for (let hour = 1; hour < 59 * 24; hour += 3)
    rows.push({
      at: print(noonMs - hour * hourMs),
      other: '+79000000021',
      seconds: 60,
      status: 'final',
      roaming: 'international',
    })
  for (let day = 0; day < versionedDays; day += 1)
    rows.push({
      at: print(noonMs - day * 24 * hourMs - 60_000),
      other: '+79000000022',
      seconds: 1000 + version,
      status: 'provisional',
      roaming: 'home',
    })
  return rows
}

/** Says what is wrong with what others see; nothing where it is the whole of one version. */
export async function findProblem(store: HubStore, version: number): Promise<string | undefined> {
  const [line] = await store.lines.list()
  if (line === undefined) return 'the line is gone'
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.usage.page({ ...(after !== undefined && { after }) })
    for (const { record } of page.rows)
      seen.push(`${record.startedAt} ${record.kind === 'voice' ? record.seconds : ''}`)
    if (page.next === undefined) break
    after = page.next
  }
  const wanted = version === 0 ? [] : rowsOf(version).map(({ at, seconds }) => `${at} ${seconds}`)
  if (JSON.stringify(seen.toSorted()) !== JSON.stringify(wanted.toSorted()))
    return `${seen.length} rows are seen instead of the ${wanted.length} of version ${version}`
  const [balance] = await store.facts.latest(line.id, 'balance')
  const money = balance?.value.model === 'prepaid' ? balance.value.main.amount : 0
  return money === version ? undefined : `the balance is of version ${money}, usage of ${version}`
}
