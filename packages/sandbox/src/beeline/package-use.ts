import { monthOf, monthStart } from '../mts/moscow.ts'
import type { BeelineLine, BeelinePackage } from './beeline-line.ts'
import type { BeelineWorld } from './call.ts'
import type { RowKind, StoryRow } from './story/row-kinds.ts'

type Counted = BeelinePackage['counts']

/** What a package takes; calls and messages only as far as it lasts. */
const counted: Readonly<Record<Counted, readonly RowKind[]>> = {
  data: ['data'],
  calls: ['call-out'],
  messages: ['sms-out'],
  pictures: [],
  'roaming-data': [],
}

/** A package and what is left of it this month. */
export interface PackageRest {
  readonly plan: BeelinePackage
  /** Of an unlimited one, 0. */
  readonly size: number
  readonly rest: number
}

const isInside = ({ kind, kopecks }: StoryRow, kinds: readonly RowKind[]): boolean =>
  kopecks === 0 && kinds.includes(kind)

/** Packages of a line; all begin anew on the first of the month. */
export function packageRests({ book, settings }: BeelineWorld, line: BeelineLine): readonly PackageRest[] {
  const now = settings.now()
  const rows = book.rows(line, monthStart(monthOf(now)), now)
  return line.packages.map(plan => {
    const kinds = counted[plan.counts]
    const used = rows.filter(row => isInside(row, kinds)).reduce((sum, { quantity }) => sum + quantity, 0)
    const { size = 0 } = plan
    return { plan, size, rest: Math.max(0, size - used) }
  })
}

/** Name of a bonus balance, as both channels print it. */
export const bonusName = (end: string): string => `comverse.balance.name.${end}`
