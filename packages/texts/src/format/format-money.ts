import type { Money } from '@esim-usage/core'

const isNumeric = (text: string): text is `${number}` => /^-?\d+e-?\d+$/u.test(text)

/** Writes money exactly: the integer and its scale go to the formatter as decimal text, never as a fraction. */
export function createMoneyFormat(locale: string): (money: Money) => string {
  const formats = new Map<string, Intl.NumberFormat>()
  const formatOf = (currency: string, scale: number): Intl.NumberFormat => {
    const key = `${currency} ${scale}`
    const known = formats.get(key)
    if (known !== undefined) return known
    const format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: Math.min(scale, 2),
      maximumFractionDigits: Math.max(scale, 0),
    })
    formats.set(key, format)
    return format
  }
  return ({ amount, currency, scale }) => {
    const exact = `${amount}e-${scale}`
    return formatOf(currency, scale).format(isNumeric(exact) ? exact : Number.NaN)
  }
}
