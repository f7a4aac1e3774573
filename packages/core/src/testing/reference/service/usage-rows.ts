import type { RowWire } from '../wire.ts'
import { daysBetween, toPrinted } from './moscow.ts'

const dayMs = 86_400_000

/** The kinds of rows in turn, each day from another one; quantities grow with the day so that rows differ. */
const makers: readonly ((seed: number) => Omit<RowWire, 'at'>)[] = [
  seed => ({
    type: 'call',
    text: 'Outgoing call',
    way: 'out',
    other: '79000000021',
    quantity: 30 + (seed % 600),
    price: (seed % 5) * 150,
  }),
  seed => ({
    type: 'data',
    text: 'Mobile internet',
    quantity: 1_048_576 + (seed % 1000) * 4096,
    price: 0,
  }),
  () => ({ type: 'sms', text: 'Incoming SMS', way: 'in', other: 'BANK', quantity: 1, price: 0 }),
  seed => ({ type: 'fee', text: 'Daily fee', price: 500 + (seed % 3) * 100 }),
  seed => ({
    type: 'call',
    text: 'Incoming call',
    way: 'in',
    other: '79000000022',
    quantity: 10 + (seed % 90),
  }),
  () => ({ type: 'refund', text: 'Refund', price: -200 }),
]

/** Two messages of the same minute that nothing tells apart, on the third of each month. */
const isTwinDay = (day: string): boolean => day.slice(8, 10) === '03'

/** The rows of one day: the same ones for the same line and day, whoever asks. */
function rowsOfDay(line: string, startMs: number, perDay: number): RowWire[] {
  const seed = Math.round(startMs / dayMs) + Number(line.slice(-2))
  const stepMs = Math.floor(dayMs / Math.max(1, perDay) / 1000) * 1000
  const rows: RowWire[] = []
  for (let index = 0; index < perDay; index += 1) {
    const maker = makers[(seed + index) % makers.length]
    if (maker !== undefined) rows.push({ at: toPrinted(startMs + index * stepMs), ...maker(seed + index) })
  }
  const first = rows[0]
  if (first !== undefined && isTwinDay(first.at)) {
    const twin = {
      at: first.at,
      type: 'sms',
      text: 'Outgoing SMS',
      way: 'out',
      other: '79000000023',
    } as const
    rows.unshift({ ...twin, quantity: 1, price: 210 }, { ...twin, quantity: 1, price: 210 })
  }
  return rows
}

/** All rows of a line from one day to another that have happened by now, oldest first. */
export const usageRows = (
  line: string,
  days: { readonly fromMs: number; readonly toMs: number },
  perDay: number,
  nowMs: number,
): RowWire[] =>
  daysBetween(days.fromMs, days.toMs)
    .flatMap(startMs => rowsOfDay(line, startMs, perDay))
    .filter(row => Date.parse(row.at) <= nowMs)
