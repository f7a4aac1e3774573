import { failure, json } from './answers.ts'
import { startOfDayMs, toDay, toPrinted } from './moscow.ts'
import type { ServiceSession } from './sessions.ts'
import { usageRows } from './usage-rows.ts'
import type { Visit, World } from './world.ts'

const dayMs = 86_400_000
const longestDays = 31
const historyDays = 180

/** Why a span cannot be asked for. */
function refusal(fromMs: number, toMs: number, nowMs: number): string | undefined {
  if (Number.isNaN(fromMs) || Number.isNaN(toMs) || toMs < fromMs) return 'bad-span'
  if ((toMs - fromMs) / dayMs + 1 > longestDays) return 'span-too-long'
  const today = startOfDayMs(toDay(nowMs))
  if (toMs > today) return 'span-in-future'
  return fromMs < today - historyDays * dayMs ? 'span-too-old' : undefined
}

/** One page of usage; the mark of the next page is the number of rows before it. */
export function readUsage(world: World, visit: Visit, session: ServiceSession): Response {
  const { pageSize, rowsPerDay } = world.settings
  const fromMs = startOfDayMs(visit.query.get('from') ?? '')
  const toMs = startOfDayMs(visit.query.get('to') ?? '')
  const refused = refusal(fromMs, toMs, world.now())
  if (refused !== undefined) return failure(400, refused)
  const mark = visit.query.get('after')
  const begin = mark === null || visit.fault === 'repeated-page' ? 0 : Number(/^after-(\d+)$/.exec(mark)?.[1])
  if (Number.isNaN(begin)) return failure(400, 'bad-mark')
  const rows = usageRows(session.line, { fromMs, toMs }, rowsPerDay, world.now())
  const end = begin + pageSize
  const hasNext = end < rows.length || visit.fault === 'repeated-page'
  return json(200, {
    line: session.line,
    rows: rows.slice(begin, end),
    ...(hasNext ? { next: `after-${end}` } : {}),
    asOf: toPrinted(world.now()),
  })
}
