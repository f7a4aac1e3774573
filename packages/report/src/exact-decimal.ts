import type { Money } from '@esim-usage/core'

/** A sum as a plain decimal text, exact: `-12.50`. */
export function exactDecimal({ amount, scale }: Money, point: '.' | ',' = '.'): string {
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const sign = amount < 0 ? '-' : ''
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}${point}${digits.slice(-scale)}`
}
