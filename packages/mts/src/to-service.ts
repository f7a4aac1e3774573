import type { FeePeriod, Money, Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { decodeText, toMoney } from '@esim-usage/core/parse'
import { readQuantity } from './quantity.ts'
import type { OlderServiceBody, ProductBody, SubscriptionBody } from './wire-services.ts'

type Wire = number | string | null | undefined

/** Options that have a price but take it only on days abroad. Only the name tells; a tariff may hold the word too. */
const roaming = /^забугорище|^бит за границей/i

/** The cabinet writes `Month`, or `₽/мес`; whatever else it writes is a fee a day. */
function periodOf(unit: string | null | undefined): FeePeriod | undefined {
  if (typeof unit !== 'string' || unit.trim() === '') return undefined
  if (/30\s*дн/i.test(unit)) return '30d'
  return /month|мес/i.test(unit) ? 'month' : 'day'
}

/** The period of a subscription is said in words only, so other words say nothing. */
function periodInWords(words: string): FeePeriod | undefined {
  if (/30\s*дн/i.test(words)) return '30d'
  if (/мес/i.test(words)) return 'month'
  return /день|сут/i.test(words) ? 'day' : undefined
}

const moneyOf = (value: Wire): Money | undefined => toMoney(readQuantity(value) ?? '')

const feeOf = (
  fee: Money | undefined,
  feePeriod: FeePeriod | undefined,
): Pick<Service, 'fee' | 'feePeriod'> => ({
  ...(fee !== undefined && { fee }),
  ...(fee !== undefined && feePeriod !== undefined && { feePeriod }),
})

const isPaid = (name: string, fee: Money | undefined): boolean =>
  fee !== undefined && fee.amount > 0 && !roaming.test(name)

/** A product of the list of today. It holds options, products and subscriptions and does not say which is which. */
export function fromProduct({ name, description, currentPrice }: ProductBody): Draft<Service> {
  const title = decodeText(name)
  const words = decodeText(description ?? '')
  const fee = moneyOf(currentPrice?.value)
  return {
    endpoint: 'graphql.services',
    evidence: 'medium',
    name: title,
    kind: 'other',
    ...feeOf(fee, periodOf(currentPrice?.unitOfMeasure)),
    paid: isPaid(title, fee),
    connected: true,
    // The next charge in words.
    label: words === '' ? title : `${title}: ${words}`,
  }
}

/** An option of the older list; the tariff's own fee stands among them. */
export function fromOlderService(service: OlderServiceBody): Draft<Service> {
  const title = decodeText(service.name)
  const { primarySubscriptionFee: primary, subscriptionFee: other } = service
  const fee = moneyOf(primary?.value) ?? moneyOf(other?.value)
  return {
    endpoint: 'lk.active-services',
    evidence: 'medium',
    name: title,
    kind: service.group?.title === 'Тариф' ? 'other' : 'option',
    ...feeOf(fee, periodOf(primary?.unitOfMeasure ?? other?.unitOfMeasureRaw)),
    paid: service.isSubscriptionFee !== false && isPaid(title, fee),
    connected: true,
    label: title,
  }
}

/** A content subscription of the older list. */
export function fromSubscription({ contentName, cost, costInfo }: SubscriptionBody): Draft<Service> {
  const title = decodeText(contentName)
  const fee = moneyOf(cost)
  return {
    endpoint: 'lk.content-subscriptions',
    evidence: 'medium',
    name: title,
    kind: 'subscription',
    ...feeOf(fee, periodInWords(costInfo ?? '')),
    paid: isPaid(title, fee),
    connected: true,
    label: title,
  }
}
