import type { Balance, Money } from '@esim-usage/core'
import { type AlertContext, alertFields, isFresh, toEndMs } from '../alert-context.ts'
import type { Reading } from '../reading.ts'

const subject = 'balance'

/** What can be spent; undefined: the carrier does not say. What was spent is never money that is left. */
const spendable = (balance: Balance): Money | undefined =>
  balance.available ?? (balance.model === 'prepaid' ? balance.main : undefined)

/** True when the first sum is the smaller one; never across currencies. */
const isLess = (one: Money, other: Money): boolean =>
  one.currency === other.currency && one.amount * 10 ** other.scale < other.amount * 10 ** one.scale

/** The charge that the carrier has announced, as long as it is to come. */
function nextCharge(
  { nowMs, line }: AlertContext,
  { nextCharge: charge }: Balance,
): { readonly needed: Money; readonly dueAt?: string } | undefined {
  if (charge?.amount === undefined) return undefined
  if (charge.at === undefined) return { needed: charge.amount }
  return toEndMs(charge.at, line.timeZone) < nowMs ? undefined : { needed: charge.amount, dueAt: charge.at }
}

/** Whether money is running out. */
export async function readBalance(context: AlertContext): Promise<readonly Reading[]> {
  if (!(await isFresh(context, 'balance'))) return []
  const [fact] = await context.store.facts.latest(context.line.id, 'balance')
  const available = fact && spendable(fact.value)
  if (fact === undefined || available === undefined || fact.value.quality?.level === 'suspect') return []
  const fields = { ...alertFields(context), type: 'balance-low' as const, available }
  const charge = nextCharge(context, fact.value)
  if (charge !== undefined && isLess(available, charge.needed)) {
    const cycle = charge.dueAt ?? ''
    return [{ subject, cycle, rank: 2, event: { ...fields, level: 'under-next-charge', ...charge } }]
  }
  const { balanceUnder: needed } = context
  return needed !== undefined && isLess(available, needed)
    ? [{ subject, cycle: '', rank: 1, event: { ...fields, level: 'under-threshold', needed } }]
    : [{ subject, cycle: '', rank: 0 }]
}
