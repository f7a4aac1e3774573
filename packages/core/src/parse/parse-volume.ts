import { multiplyDecimal } from './multiply-decimal.ts'

const spellings: readonly (readonly string[])[] = [
  ['б', 'байт', 'байта', 'b', 'byte', 'bytes'],
  ['кб', 'кбайт', 'kb', 'kbyte', 'kbytes'],
  ['мб', 'мбайт', 'mb', 'mbyte', 'mbytes'],
  ['гб', 'гбайт', 'gb', 'gbyte', 'gbytes'],
  ['тб', 'тбайт', 'tb', 'tbyte', 'tbytes'],
]

/** Bytes of each unit, in both bases. Capitals are what most carriers print. */
const factors = new Map(
  spellings.flatMap((words, exponent) =>
    words
      .flatMap(word => [word, word.toUpperCase()])
      .map(word => [word, { decimal: 1000 ** exponent, binary: 1024 ** exponent }] as const),
  ),
)

/** Quantity and unit in one text, such as `1,5 ГБ`. */
const volume = /^([-\u2212]?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?) ?(\p{L}+)\.?$/u

/**
 * Whole bytes of a quantity in a printed unit: Б, байт, BYTE, B, КБ, KB, Kb, KByte and so on up to terabytes.
 *
 * @returns undefined for an unknown unit, no decimal, or more than a safe integer.
 */
export function toBytes(quantity: number | string, unit: string, base: 1000 | 1024): number | undefined {
  const factor = factors.get(unit) ?? factors.get(unit.trim().toLowerCase())
  if (factor === undefined) return undefined
  return multiplyDecimal(quantity, base === 1000 ? factor.decimal : factor.binary)
}

/** Whole bytes of a printed volume, such as `1,5 ГБ`; undefined when it cannot be read. */
export function parseVolume(text: string, base: 1000 | 1024): number | undefined {
  const [, quantity, unit] = volume.exec(text.replaceAll(/\s+/gu, ' ').trim()) ?? []
  if (quantity === undefined || unit === undefined) return undefined
  return toBytes(quantity.replaceAll(' ', ''), unit, base)
}
