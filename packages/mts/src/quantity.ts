import { toBytes, toSeconds } from '@esim-usage/core/parse'
import { unitBase } from './carrier-info.ts'
import { remember } from './remember.ts'

type Wire = number | string | null | undefined

const spaces = /\s/gu

/** A number of the cabinet, which comes as text at times: `1 024,5`. Undefined: not said. */
export function readQuantity(value: Wire): number | string | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === '') return undefined
  return value.replaceAll(spaces, '')
}

const pieces = new Set(['шт', 'шт.', 'item', 'fact', 'piece'])

/** Bytes of a printed quantity; undefined for a unit that is no volume. */
export const readBytes = (quantity: number | string, unit: string): number | undefined =>
  toBytes(quantity, unit, unitBase)

/** True for a unit that needs no base; КБ, МБ and ГБ do not tell theirs. */
export const isByte = remember((unit: string) => toBytes(1, unit, unitBase) === 1)

/** Whole seconds of a printed quantity; undefined for a unit that is no time. */
export const readSeconds = (quantity: number | string, unit: string): number | undefined =>
  toSeconds(quantity, unit)

/** Whole messages of a printed quantity; a fraction is cut. Undefined for a unit that counts no pieces. */
export function readPieces(quantity: number | string, unit: string): number | undefined {
  if (!pieces.has(unit) && !pieces.has(unit.toLowerCase())) return undefined
  if (Number.isSafeInteger(quantity)) return Number(quantity) >= 0 ? Number(quantity) : undefined
  const count = Math.floor(Number(String(quantity).replace(',', '.')))
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
