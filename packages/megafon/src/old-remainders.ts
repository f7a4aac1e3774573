import type { Allowance } from '@esim-usage/core'
import { kindByName, kindByUnit } from './pack-words.ts'
import type { Pack } from './to-allowance.ts'
import type { OldGroupBody, OldPackBody } from './wire-remainders.ts'

const kinds: ReadonlyMap<string, Allowance['kind']> = new Map([
  ['voice', 'voice'],
  ['message', 'message'],
  ['internet', 'data'],
])

interface Found {
  readonly group: OldGroupBody
  readonly pack: OldPackBody
}

/** Of an option that stands there several times only the last lives; those before it are frozen leftovers. */
function withoutFrozen(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>()
  return found
    .toReversed()
    .filter(({ group, pack }) => {
      const key = JSON.stringify([pack.name, pack.optionId])
      const isFrozen = group.optionsRemaindersType === 'OPTION' && seen.has(key)
      seen.add(key)
      return !isFrozen
    })
    .toReversed()
}

/** Packs of the two forms before 2022, in their order. */
export function readOldPacks(groups: readonly OldGroupBody[], endpoint: string): readonly Pack[] {
  const all = groups.flatMap(group => (group.remainders ?? []).map(pack => ({ group, pack })))
  return withoutFrozen(all).map(({ group, pack }): Pack => {
    const name = pack.name ?? group.name ?? ''
    const unit = pack.unit ?? pack.availableValue?.unit ?? ''
    const kind = kinds.get(pack.groupId ?? '') ?? kindByName(name) ?? kindByUnit(unit) ?? 'other'
    return {
      endpoint,
      evidence: 'medium',
      kind,
      id: pack.optionId,
      name,
      available: pack.availableValue ?? { value: pack.available, unit },
      total: pack.totalValue ?? { value: pack.total, unit },
      dateFrom: pack.dateFrom,
      dateTo: pack.dateTo,
      monthly: pack.monthly,
    }
  })
}
