import type { StoredUsage } from '../../store/usage-store.ts'
import { toCounterpartyKey } from '../../usage/counterparty-key.ts'
import type { FindingDetector } from './finding-context.ts'
import { groupRows, toRowFacts } from './row-facts.ts'

const isPremium = ({ record: { kind, zone, counterparty } }: StoredUsage): boolean =>
  zone === 'premium' || (kind !== 'data' && counterparty?.kind === 'short-code')

/** Charged calls and messages to premium numbers and short codes. */
export const findPremium: FindingDetector = ({ charged }) =>
  [...groupRows(charged.filter(isPremium), ({ record }) => toCounterpartyKey(record.counterparty))].flatMap(
    ([counterparty, group]) => {
      const facts = toRowFacts(group)
      if (facts === undefined) return []
      return [{ ...facts, rule: 'premium' as const, ...(counterparty !== undefined && { counterparty }) }]
    },
  )
