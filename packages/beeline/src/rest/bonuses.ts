import type { AdapterContext } from '@esim-usage/core/adapter'
import { askLine } from './ask.ts'
import { type Bonus, bonuses } from './wire.ts'

/** A bonus and the list it stands in, such as `balanceData`. */
export interface BonusRow {
  readonly list: string
  readonly row: Bonus
}

/** True for roubles; the name of their list is not confirmed, so the unit tells. */
export const isMoney = ({ row }: BonusRow): boolean => row.unit === 'RUR' || row.unit === 'RUB'

/** A copy of a main package; counting it would double what is left. */
export const isShadow = (name: string | null | undefined): boolean => /shadow/i.test(name ?? '')

/** Bonus balances of all kinds, without copies of the packages. */
export async function readBonuses(context: AdapterContext): Promise<readonly BonusRow[]> {
  const lists = await askLine(context, 'rest.add-balance', bonuses)
  return Object.entries(lists).flatMap(([list, rows]) =>
    rows.filter(({ name }) => !isShadow(name)).map(row => ({ list, row })),
  )
}
