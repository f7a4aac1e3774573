import type { Counterparty } from '@esim-usage/core'

/** One text for the other side of an event: its number, else the carrier's text. Undefined: the carrier says neither. */
export const toCounterpartyKey = (counterparty: Counterparty | undefined): string | undefined =>
  counterparty?.number ?? counterparty?.text
