import { toBytes, toSeconds } from '@esim-usage/core/parse'
import { unitBase } from './carrier-info.ts'

type Wire = number | string | null | undefined

const spaces = /\s/gu

/** A number of the cabinet, which comes as text at times: `1 024,5`. Undefined: not said. */
export function readQuantity(value: Wire): number | string | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === '') return undefined
  return value.replaceAll(spaces, '')
}

const pieces = new Set(['шт', 'шт.', 'item', 'fact', 'piece'])

/** Bytes of a printed quantity. `assumed`: the unit does not tell its base, so 1024 was taken. */
export function readBytes(
  quantity: number | string,
  unit: string,
): { readonly bytes: number; readonly assumed: boolean } | undefined {
  const bytes = toBytes(quantity, unit, unitBase)
  return bytes === undefined ? undefined : { bytes, assumed: !isByte(unit) }
}

const byteUnits = new Map<string, boolean>()

function isByte(unit: string): boolean {
  const known = byteUnits.get(unit)
  if (known !== undefined) return known
  const is = toBytes(1, unit, unitBase) === 1
  byteUnits.set(unit, is)
  return is
}

/** Whole seconds of a printed quantity; undefined for a unit that is no time. */
export const readSeconds = (quantity: number | string, unit: string): number | undefined =>
  toSeconds(quantity, unit)

/** Whole messages of a printed quantity; a fraction is cut. Undefined for a unit that counts no pieces. */
export function readPieces(quantity: number | string, unit: string): number | undefined {
  if (!pieces.has(unit.toLowerCase())) return undefined
  const count = Math.floor(Number(String(quantity).replace(',', '.')))
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
