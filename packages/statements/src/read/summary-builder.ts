import type { Days, Money, UsageKind } from '@esim-usage/core'
import type {
  PrintedTotal,
  StatementContainer,
  StatementFormat,
  StatementRow,
  StatementWarningCode,
} from '../format.ts'
import type { PrintedTotals, StatementLine, StatementSummary, StatementTotals } from '../statement.ts'
import { compareTotals } from './compare.ts'
import { roubles, RowTally, toUnits } from './totals.ts'

interface LineState {
  readonly tally: RowTally
  printed: PrintedTotals | undefined
}

/** Undefined as soon as one is. */
const addAll = <T>(values: readonly (T | undefined)[], add: (left: T, right: T) => T): T | undefined =>
  values.reduce((left, right) => (left === undefined || right === undefined ? undefined : add(left, right)))

const addMoney = (left: Money, right: Money): Money => roubles(toUnits(left) + toUnits(right))

/** Adds printed totals; what one of them leaves out, the sum does not know. */
function addPrinted(totals: readonly PrintedTotals[]): PrintedTotals | undefined {
  if (totals.length === 0) return undefined
  const records = addAll(
    totals.map(total => total.records),
    (left, right) => left + right,
  )
  const net = addAll(
    totals.map(total => total.net),
    addMoney,
  )
  const gross = addAll(
    totals.map(total => total.gross),
    addMoney,
  )
  return {
    ...(records !== undefined && { records }),
    ...(net !== undefined && { net }),
    ...(gross !== undefined && { gross }),
  }
}

const toLine = (state: {
  readonly line: string
  readonly printed: PrintedTotals | undefined
  readonly totals: StatementTotals
}): StatementLine => {
  const { line, printed, totals } = state
  return printed === undefined ? { line, ...totals } : { line, ...totals, printed }
}

/** Texts of one offset are in the order of their instants. */
const isBefore = (one: string, other: string): boolean =>
  one.slice(19) === other.slice(19) ? one < other : Date.parse(one) < Date.parse(other)

/** Gathers what the summary says. */
export class SummaryBuilder {
  readonly #lines = new Map<string, LineState>()
  /** By reason; a reason belongs to one code. */
  readonly #warnings = new Map<string, { code: StatementWarningCode; reason: string; count: number }>()
  readonly #kinds: Record<UsageKind, number> = { voice: 0, message: 0, data: 0, service: 0, other: 0 }
  #skipped = 0
  #printed: PrintedTotals | undefined
  #period: Days | undefined
  #first: string | undefined
  #last: string | undefined

  line(line: string): LineState {
    let state = this.#lines.get(line)
    if (state === undefined) {
      state = { tally: new RowTally(), printed: undefined }
      this.#lines.set(line, state)
    }
    return state
  }

  add(row: StatementRow, line: string): void {
    this.line(line).tally.add(row)
    this.#kinds[row.record.kind] += 1
    const at = row.record.startedAt
    if (this.#first === undefined || isBefore(at, this.#first)) this.#first = at
    if (this.#last === undefined || isBefore(this.#last, at)) this.#last = at
    const day = at.slice(0, 10)
    if (this.#period !== undefined && (day < this.#period.from || day > this.#period.to))
      this.warn('outside-period', 'A row is of a day that the file does not cover.')
  }

  total({ line, ...printed }: PrintedTotal): void {
    if (line === undefined) this.#printed = printed
    else {
      const state = this.line(line)
      state.printed = state.printed === undefined ? printed : addPrinted([state.printed, printed])
    }
  }

  period(period: Days): void {
    this.#period = period
  }

  warn(code: StatementWarningCode, reason: string): void {
    if (code === 'row-skipped') this.#skipped += 1
    const known = this.#warnings.get(reason)
    if (known === undefined) this.#warnings.set(reason, { code, reason, count: 1 })
    else known.count += 1
  }

  build(format: StatementFormat, container: StatementContainer): StatementSummary {
    const all = new RowTally()
    for (const { tally } of this.#lines.values()) all.addAll(tally)
    const totals = all.total()
    const states = [...this.#lines].map(([line, { tally, printed }]) => ({
      line,
      printed,
      totals: tally.total(),
    }))
    const byLine = states.flatMap(({ printed }) => (printed === undefined ? [] : [printed]))
    const printed = this.#printed ?? addPrinted(byLine)
    const differences = [
      ...states.flatMap(state =>
        state.printed === undefined ? [] : compareTotals(state.totals, state.printed, state.line),
      ),
      ...(this.#printed === undefined ? [] : compareTotals(totals, this.#printed, undefined)),
    ]
    if (totals.records === 0) this.warn('empty', 'The file is a statement without rows.')
    return {
      carrier: format.carrier,
      format: format.id,
      container,
      evidence: format.evidence,
      ...totals,
      kinds: this.#kinds,
      skipped: this.#skipped,
      ...(this.#period !== undefined && { period: this.#period }),
      ...(this.#first !== undefined && { firstAt: this.#first }),
      ...(this.#last !== undefined && { lastAt: this.#last }),
      lines: states.map(toLine),
      ...(printed !== undefined && { printed }),
      warnings: [...this.#warnings.values(), ...differences],
    }
  }
}
