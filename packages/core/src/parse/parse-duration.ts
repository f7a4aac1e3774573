import { multiplyDecimal } from './multiply-decimal.ts'

const spellings: readonly (readonly [number, readonly string[]])[] = [
  [1, ['с', 'сек', 'секунда', 'секунды', 'секунд', 's', 'sec', 'second', 'seconds']],
  [60, ['мин', 'минута', 'минуты', 'минут', 'min', 'minute', 'minutes']],
  [3600, ['ч', 'час', 'часа', 'часов', 'h', 'hour', 'hours']],
]

const secondsPerUnit = new Map(
  spellings.flatMap(([seconds, words]) => words.map(word => [word, seconds] as const)),
)

const clock = /^(?:(\d+):([0-5]\d)|(\d+)):([0-5]\d)$/
const words = /^(?:\d+(?:[.,]\d+)?\s*\p{L}+\.?\s*)+$/u
const word = /(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu

/**
 * Whole seconds of a quantity in a printed unit: сек, с, SECOND, мин, MINUTE, ч, HOUR.
 *
 * @returns undefined for an unknown unit, no decimal, or more than a safe integer.
 */
export function toSeconds(quantity: number | string, unit: string): number | undefined {
  const seconds =
    secondsPerUnit.get(unit) ?? secondsPerUnit.get(unit.trim().toLowerCase().replace(/\.$/u, ''))
  return seconds === undefined ? undefined : multiplyDecimal(quantity, seconds)
}

function sumOfWords(text: string): number | undefined {
  let total = 0
  let smallest = Infinity
  for (const [, quantity = '', unit = ''] of text.matchAll(word)) {
    const one = toSeconds(1, unit)
    const seconds = toSeconds(quantity, unit)
    if (one === undefined || seconds === undefined || one >= smallest) return undefined
    smallest = one
    total += seconds
  }
  return Number.isSafeInteger(total) ? total : undefined
}

/**
 * Whole seconds of a printed length: `0:45` and `61:31` (minutes and seconds), `1:02:03`, `1 мин 5 с`.
 *
 * @returns undefined when it cannot be read; a bare number has no unit and is not read.
 */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim()
  const match = clock.exec(trimmed)
  if (match === null) return words.test(trimmed) ? sumOfWords(trimmed) : undefined
  const [, hours = '0', minutesOfHour, minutes = '0', seconds] = match
  const total = Number(hours) * 3600 + Number(minutesOfHour ?? minutes) * 60 + Number(seconds)
  return Number.isSafeInteger(total) ? total : undefined
}
