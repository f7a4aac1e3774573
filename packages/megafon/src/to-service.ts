import type { FeePeriod, Money, Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseAmount } from '@esim-usage/core/parse'
import { plainText } from './plain-text.ts'
import { toRoubles } from './quantity.ts'
import { readPeriod } from './tariff.ts'
import type { ServiceBody } from './wire.ts'

interface Fee {
  readonly fee?: Money | undefined
  readonly feePeriod?: FeePeriod | undefined
}

const isSaid = (value: string | number | null | undefined): boolean =>
  value !== null && value !== undefined && value !== ''

/** `monthRate` is a price a month or, where `monthly` is false, a day; it counts only beside the two other members. */
function feeInNumbers({ monthRate, monthly, rcRate, rcRatePeriodText }: ServiceBody): Fee | undefined {
  if (!isSaid(rcRate) || !isSaid(rcRatePeriodText)) return undefined
  const byFlag = typeof monthly === 'boolean' ? (monthly ? 'month' : 'day') : undefined
  const fee = toRoubles(monthRate)
  return fee && { fee, feePeriod: readPeriod(rcRatePeriodText) ?? byFlag }
}

function feeInWords(words: string): Fee {
  const { money, period } = parseAmount(words) ?? {}
  return { fee: money, feePeriod: period }
}

/** A service of the list. Options, subscriptions and extra numbers stand in it, and nothing says which is which. */
export function toService(body: ServiceBody, paid: boolean, endpoint: string): Draft<Service> {
  const name = plainText(body.optionName)
  const words = plainText(body.previewImportantInformation?.[0]?.title ?? body.fees?.[0] ?? '')
  const { fee, feePeriod } = feeInNumbers(body) ?? feeInWords(words)
  return {
    endpoint,
    evidence: 'high',
    ...(typeof body.optionId === 'string' && { id: body.optionId }),
    name,
    kind: 'other',
    ...(fee !== undefined && { fee }),
    ...(fee !== undefined && feePeriod !== undefined && { feePeriod }),
    paid,
    connected: true,
    label: words === '' ? name : `${name}: ${words}`,
  }
}
