import type { Allowance } from '@esim-usage/core'
import { toBytes, toSeconds } from '@esim-usage/core/parse'
import { readQuantity } from './quantity.ts'

type Kind = Allowance['kind']

/** A number and its unit as they are printed. */
export interface Printed {
  readonly value?: number | string | null | undefined
  readonly unit?: string | null | undefined
}

/** A quantity in the unit of its kind, and what is doubtful about it. */
export interface Amount {
  readonly quantity: number
  readonly note?: string
}

const units = { data: 'ГБ', voice: 'минут' } as const
const noUnit = (unit: string): string => `The carrier named no unit, so it was read as ${unit}.`
const wrongUnit = (unit: string): string => `The unit does not fit the kind, so it was read as ${unit}.`

function toPieces(value: number | string): Amount | undefined {
  const count = Number(String(value).replace(',', '.'))
  if (!Number.isFinite(count) || Math.abs(count) > Number.MAX_SAFE_INTEGER) return undefined
  return Number.isInteger(count)
    ? { quantity: count }
    : { quantity: Math.floor(count), note: 'The carrier printed a fraction of a message, which was cut.' }
}

/** Minutes are called pieces at times; the kind is surer than the unit. */
function readTime(value: number | string, unit: string): Amount | undefined {
  // `минут` is the word the cabinet writes for any number.
  const printed = toSeconds(value, unit.startsWith('минут') ? 'мин' : unit)
  if (printed !== undefined) return { quantity: printed }
  const seconds = toSeconds(value, 'мин')
  const note = unit === '' ? noUnit(units.voice) : wrongUnit(units.voice)
  return seconds === undefined ? undefined : { quantity: seconds, note }
}

function readVolume(value: number | string, unit: string, base: 1000 | 1024): Amount | undefined {
  const bytes = toBytes(value, unit === '' ? units.data : unit, base)
  if (bytes === undefined) return undefined
  const note = `КБ, МБ and ГБ were read as ${base}-based; the carrier does not say it.`
  return { quantity: bytes, note: unit === '' ? `${noUnit(units.data)} ${note}` : note }
}

/** Reads a printed amount of a kind. Undefined: absent, or in a unit that cannot be read. */
export function readAmount(
  kind: Kind,
  printed: Printed | null | undefined,
  base: 1000 | 1024,
): Amount | undefined {
  const value = readQuantity(printed?.value)
  if (value === undefined) return undefined
  const unit = (printed?.unit ?? '').trim()
  if (kind === 'message') return toPieces(value)
  if (kind === 'voice') return readTime(value, unit)
  return kind === 'data' ? readVolume(value, unit, base) : undefined
}

/** Nothing but nines, six or more. */
const nines = /^9{6,}$/
/** More minutes or pieces than anybody sells: about a billion plus real packs, falling with use. Evidence high. */
const mostPieces = 2_600_000
/** Data of 999 ГБ and more. Evidence medium. */
const mostVolume = 999

/** True for a size that stands for "no limit". What says so outright is looked at before. */
export function isEndless(kind: Kind, printed: Printed | null | undefined, base: 1000 | 1024): boolean {
  const value = readQuantity(printed?.value)
  if (value === undefined) return false
  if (nines.test(String(value))) return true
  const quantity = readAmount(kind, printed, base)?.quantity ?? 0
  if (kind === 'data') return quantity >= mostVolume * base ** 3
  return quantity > (kind === 'voice' ? mostPieces * 60 : mostPieces)
}
