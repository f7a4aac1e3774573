const powersOfTen = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent)
const longestText = 400
const decimal = /^([-+\u2212]?)(\d*)(?:[.,](\d+))?(?:[eE]([-+]?\d+))?$/

/** `-0` is no amount. */
const toSafe = (value: number): number | undefined => (Number.isSafeInteger(value) ? value + 0 : undefined)

/** Half away from zero; `magnitude` is not negative, all arguments are safe integers. */
function divideRounded(magnitude: number, divisor: number): number {
  const rest = magnitude % divisor
  const whole = (magnitude - rest) / divisor
  return rest * 2 >= divisor ? whole + 1 : whole
}

/** Any decimal, exponents and long fractions included. */
function multiplyLong(text: string, factor: number): number | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = decimal.exec(text) ?? []
  const digits = whole + fraction
  if (sign === undefined || digits === '' || text.length > longestText) return undefined
  const mantissa = BigInt(digits) * BigInt(factor)
  const shift = Number(exponent) - fraction.length
  if (mantissa === 0n) return 0
  if (Math.abs(shift) > 2 * longestText) return shift > 0 ? undefined : 0
  const power = 10n ** BigInt(Math.abs(shift))
  const magnitude = shift >= 0 ? mantissa * power : (mantissa * 2n + power) / (power * 2n)
  const result = Number(magnitude)
  return toSafe(sign === '-' || sign === '\u2212' ? -result : result)
}

/** Short plain decimals without BigInt: what nearly every row holds. */
function multiplyText(text: string, factor: number): number | undefined {
  const first = text.charCodeAt(0)
  const negative = first === 0x2d || first === 0x2212
  const start = negative ? 1 : 0
  let mantissa = 0
  let point = -1
  for (let index = start; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code >= 0x30 && code <= 0x39) mantissa = mantissa * 10 + code - 0x30
    else if ((code === 0x2e || code === 0x2c) && point < 0) point = index
    else return multiplyLong(text, factor)
  }
  const divisor = powersOfTen[point < 0 ? 0 : text.length - 1 - point]
  const product = mantissa * factor
  const plain = text.length > start && point !== text.length - 1
  if (!plain || divisor === undefined || !Number.isSafeInteger(product)) return multiplyLong(text, factor)
  const magnitude = divideRounded(product, divisor)
  return toSafe(negative ? -magnitude : magnitude)
}

/**
 * A decimal times a whole factor, exact by the decimal text of the value, rounded once, half away from zero.
 * A comma is a decimal comma. Undefined: no decimal, or beyond the safe integers.
 */
export function multiplyDecimal(value: number | string, factor: number): number | undefined {
  if (typeof value === 'string') return multiplyText(value, factor)
  if (Number.isInteger(value)) return toSafe(value * factor)
  return multiplyText(String(value), factor)
}
