import type { CarrierFacts } from '@esim-usage/core'
import { beelineInfo } from '../carrier-info.ts'

/** Facts about Beeline for a corporate contract; its desk for companies is in no source. */
export const beelineBusinessInfo: CarrierFacts = {
  ...beelineInfo,
  usageElsewhere: ['statement-file', 'spending'],
}
