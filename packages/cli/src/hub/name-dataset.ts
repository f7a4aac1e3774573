import type { HubDataset } from '@esim-usage/hub'
import type { ScreenWord, Texts } from '@esim-usage/texts'

const words: Readonly<Record<HubDataset, ScreenWord>> = {
  profile: 'profile',
  balance: 'balance',
  allowances: 'packages',
  services: 'services',
  spending: 'ownTotals',
  payments: 'payments',
  usage: 'usage',
}

/** What a dataset is called on the screen. */
export const nameDataset = (dataset: HubDataset, { screen }: Texts): string => screen[words[dataset]]
