import type { BeelineLine } from '../beeline-line.ts'
import type { BeelineWorld } from '../call.ts'
import { type StoryRow, wordsOf } from '../story/row-kinds.ts'
import { reportGroups } from '../story/row-words.ts'
import { addedIn, spentIn } from '../story/story-book.ts'
import { printInstant } from '../../mts/moscow.ts'

/** Days of a report, both included, and what is left out. */
export interface ReportQuery {
  readonly from: number
  readonly to: number
  /** Rows that cost nothing. */
  readonly leavesOutFree: boolean
}

/** A row and what it did to the balance, kopecks. */
export interface ReportRow {
  readonly row: StoryRow
  readonly change: number
  /** After it. */
  readonly balance: number
}

/** What a report says, before it is laid out. Sums are kopecks. */
export interface Report {
  readonly line: BeelineLine
  readonly from: number
  readonly to: number
  readonly askedAt: number
  readonly opening: number
  readonly closing: number
  readonly added: number
  readonly spent: number
  readonly groups: readonly { readonly name: string; readonly messages: number; readonly spent: number }[]
  /** Days on which anything happened, newest first, by an instant of theirs. */
  readonly days: readonly { readonly at: number; readonly spent: number }[]
  /** Newest first. */
  readonly rows: readonly ReportRow[]
}

const isMessage = ({ kind }: StoryRow): boolean => kind === 'sms-out'

const groupsOf = (rows: readonly StoryRow[]): Report['groups'] =>
  reportGroups.map(name => {
    const own = rows.filter(({ kind }) => wordsOf(kind).group === name)
    return { name, messages: own.filter(isMessage).length, spent: spentIn(own) }
  })

function daysOf(rows: readonly StoryRow[]): Report['days'] {
  const days = new Map<string, { readonly at: number; readonly spent: number }>()
  for (const row of rows) {
    const day = printInstant(row.at).slice(0, 10)
    const { at, spent } = days.get(day) ?? { at: row.at, spent: 0 }
    days.set(day, { at, spent: spent + spentIn([row]) })
  }
  return [...days.values()]
}

function withBalances(rows: readonly StoryRow[], closing: number): ReportRow[] {
  let balance = closing
  return rows.map(row => {
    const change = row.kind === 'top-up' ? row.kopecks : 0 - row.kopecks
    const after = balance
    balance -= change
    return { row, change, balance: after }
  })
}

/** Writes down what happened to a line. Sums are of all rows, whatever is left out of the list. */
export function makeReport(
  { book, settings }: Pick<BeelineWorld, 'book' | 'settings'>,
  line: BeelineLine,
  { from, to, leavesOutFree }: ReportQuery,
): Report {
  const now = settings.now()
  const rows = book.rows(line, from, to)
  const closing = book.balanceAt(line, Math.min(to, now))
  const all = withBalances(rows, closing)
  return {
    line,
    from,
    to,
    askedAt: now,
    opening: book.balanceAt(line, from - 1),
    closing,
    added: addedIn(rows),
    spent: spentIn(rows),
    groups: groupsOf(rows),
    days: daysOf(rows),
    rows: leavesOutFree ? all.filter(({ change }) => change !== 0) : all,
  }
}
