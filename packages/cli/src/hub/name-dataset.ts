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

/** Says why datasets are not complete; those that share a cause are named together. */
export function nameCauses(
  states: readonly { readonly dataset: HubDataset; readonly cause: string }[],
  texts: Texts,
): string[] {
  const named = new Map<string, string[]>()
  for (const { dataset, cause } of states) {
    named.set(cause, [...(named.get(cause) ?? []), nameDataset(dataset, texts)])
  }
  return [...named].map(([cause, names]) => texts.label(texts.list(names), cause))
}
