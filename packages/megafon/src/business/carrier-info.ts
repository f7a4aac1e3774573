import type { CarrierFacts } from '@esim-usage/core'
import { megafonInfo } from '../carrier-info.ts'

/** What is publicly known about MegaFon for companies; usage by events is ordered in the cabinet as a file. */
export const megafonBusinessInfo: CarrierFacts = {
  ...megafonInfo,
  sites: { cabinet: 'https://b2blk.megafon.ru/login' },
  usageElsewhere: ['statement-file', 'spending'],
}
