import type { SpendingCategory, SpendingItem } from '@esim-usage/core'
import { decodeText } from '@esim-usage/core/parse'
import { addUp, readSum } from './money.ts'
import type { CategoryBody, ChargedBody } from './wire.ts'

function toItem(
  { billingServiceName, name, amount, cost }: ChargedBody,
  categoryLabel: string,
): SpendingItem {
  const label = decodeText(billingServiceName ?? name ?? categoryLabel)
  const sum = readSum(amount) ?? readSum(cost)
  return sum === undefined ? { label } : { label, amount: sum }
}

/**
 * A category with its services. The carrier's total of it wins; where it gives none the services are added up. Undefined:
 * neither is said, and a category without a sum is none.
 */
export function toCategory(body: CategoryBody): SpendingCategory | undefined {
  const code = body.type ?? body.typeName ?? ''
  const label = decodeText(body.typeName ?? code)
  const charged = (body.subGroups ?? []).flatMap(({ consumingServices }) => consumingServices ?? [])
  const items = charged.map(each => toItem(each, label))
  const added = items.length === 0 ? undefined : addUp(items.map(item => item.amount))
  const amount = readSum(body.amount) ?? added
  return amount && { code, label, amount, items }
}
