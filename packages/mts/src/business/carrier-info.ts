import type { CarrierFacts } from '@esim-usage/core'
import { mtsInfo } from '../carrier-info.ts'

const { passwordHelp: _passwordHelp, ...facts } = mtsInfo

/** What is publicly known about MTS, for companies: the cabinet of those, where a person makes the keys. */
export const mtsBusinessInfo: CarrierFacts = {
  ...facts,
  sites: { cabinet: 'https://lk-b2b.mts.ru/' },
  usageElsewhere: ['statement-file'],
}
