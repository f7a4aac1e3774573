import type { Allowance } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { askRests } from './ask.ts'
import type { Tele2State } from './session.ts'
import { isEmpty, mainKindOf, toAllowance } from './to-allowance.ts'

/** Packages of the line; a tariff without any has none. Of each kind the first one of the tariff is the main one. */
export async function readAllowances(context: ReadContext<Tele2State>): Promise<readonly Draft<Allowance>[]> {
  const { tariffStatus, rests } = await askRests(context)
  const isBlocked = tariffStatus?.toLowerCase() === 'blocked'
  const withMain = new Set<Allowance['kind']>()
  return (rests ?? [])
    .filter(rest => !isEmpty(rest))
    .map(rest => {
      const kind = mainKindOf(rest)
      const primary = kind !== undefined && !withMain.has(kind)
      if (kind !== undefined) withMain.add(kind)
      return toAllowance(rest, primary, isBlocked)
    })
}
