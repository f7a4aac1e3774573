import type { Money } from '@esim-usage/core'
import { toMoney } from '@esim-usage/core/parse'

/** A number of the cabinet, which comes as text at times: `1 024,5`. Undefined: not said. */
export function readQuantity(value: number | string | null | undefined): number | string | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  const plain = value.replaceAll(/\s/gu, '')
  return plain === '' ? undefined : plain
}

/** Roubles of a number or a printed one. Undefined: not said, or not readable. */
export const toRoubles = (value: number | string | null | undefined): Money | undefined =>
  toMoney(readQuantity(value) ?? '')
