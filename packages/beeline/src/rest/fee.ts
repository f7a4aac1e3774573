import type { FeePeriod, Money } from '@esim-usage/core'
import { toMoney } from '@esim-usage/core/parse'

/** A fee as the carrier gives it; null is not known, not zero. */
export interface FeeBody {
  readonly rcRate?: number | string | null | undefined
  readonly rcRatePeriod?: string | null | undefined
}

/** "dayly" is their spelling. */
const periodOf = (text: string): FeePeriod | undefined =>
  /da[iy]ly$/i.test(text) ? 'day' : /monthly$/i.test(text) ? 'month' : undefined

/** Fee and how often it is taken. */
export function readFee({ rcRate, rcRatePeriod }: FeeBody): {
  readonly fee?: Money
  readonly feePeriod?: FeePeriod
} {
  const fee = toMoney(rcRate ?? '')
  const feePeriod = periodOf(rcRatePeriod ?? '')
  return {
    ...(fee !== undefined && { fee }),
    ...(fee !== undefined && feePeriod !== undefined && { feePeriod }),
  }
}
