import type { FeePeriod, Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { decodeText } from '@esim-usage/core/parse'
import { readSum } from './money.ts'
import type { ServiceBody, SubscriptionBody, SumBody } from './wire.ts'

/** Has a fee a day but takes it only on days of use. Only the name tells. */
const byUse = /^день в сети/i

const periods: ReadonlyMap<string, FeePeriod> = new Map([
  ['day', 'day'],
  ['month', 'month'],
])

function feeOf(
  sum: SumBody,
  period: string | null | undefined,
): Pick<Service, 'fee' | 'feePeriod'> & { readonly paid: boolean } {
  const fee = readSum(sum)
  const feePeriod = periods.get(period?.toLowerCase() ?? '')
  if (fee === undefined) return { paid: false }
  return { fee, ...(feePeriod !== undefined && { feePeriod }), paid: fee.amount > 0 }
}

/** A connected service of the catalogue. */
export function fromService(body: ServiceBody): Draft<Service> {
  const { billingServiceId, billingId, id, abonentFee, free } = body
  const name = decodeText(body.name)
  const fee = feeOf(abonentFee, abonentFee?.period)
  const said = billingServiceId ?? billingId ?? id
  return {
    endpoint: 'subscribers.services',
    evidence: 'high',
    ...(said !== null && said !== undefined && { id: String(said) }),
    name,
    kind: 'option',
    ...fee,
    paid: fee.paid && free !== true && !byUse.test(name),
    connected: true,
    label: name,
  }
}

/** A content subscription. Its cost is text, with a comma at times. */
export function fromSubscription({ name, description, cost, period }: SubscriptionBody): Draft<Service> {
  const title = decodeText(name)
  const words = decodeText(description ?? '')
  return {
    endpoint: 'subscribers.subscription',
    evidence: 'medium',
    name: title,
    kind: 'subscription',
    ...feeOf({ amount: cost }, period),
    connected: true,
    label: words === '' ? title : `${title}: ${words}`,
  }
}
