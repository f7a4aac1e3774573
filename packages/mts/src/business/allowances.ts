import type { Allowance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { ask, type BusinessContext, listOf, needLine } from './ask.ts'
import { toAllowance } from './to-allowance.ts'
import { counterSections } from './wire-bills.ts'

const section = 'foriscounters'

/** The first package at home of a kind, as the API lists them. */
function markPrimary(list: readonly Draft<Allowance>[]): readonly Draft<Allowance>[] {
  const primary = new Set(
    (['voice', 'message', 'data'] as const).map(kind =>
      list.find(each => each.kind === kind && each.scope.roaming === 'home'),
    ),
  )
  return list.map(each => (primary.has(each) ? { ...each, primary: true } : each))
}

/** What is left of the packages of the line; the API refuses to tell it for an account. */
export async function readAllowances(context: BusinessContext): Promise<readonly Draft<Allowance>[]> {
  const sections = await listOf(async () =>
    ask(
      context,
      'bills.counters',
      {
        'customerAccount.accountNo': needLine(context),
        'customerAccount.productRelationship.product.productLine.name': 'Counters',
        fields: 'MOAF,forisCounters',
      },
      counterSections,
    ),
  )
  const counters = sections
    .filter(({ name }) => name?.toLowerCase() === section)
    .flatMap(({ customerAccount }) => customerAccount ?? [])
    .flatMap(({ productRelationship }) => productRelationship ?? [])
  return markPrimary(counters.flatMap(({ product }) => toAllowance(product)))
}
