const decimal = /\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?/

/** Multiplies the number in a text exactly, keeping its sign, grouping, decimal sign and decimals: sums still add up. */
export function scaleAmount(text: string, factor: number): string {
  return text.replace(decimal, found => {
    const [whole = '', fraction = ''] = found.split(/[.,]/)
    const digits = (BigInt(whole.replaceAll(/\D/g, '') + fraction) * BigInt(factor)).toString()
    const padded = digits.padStart(fraction.length + 1, '0')
    const end = padded.length - fraction.length
    const space = /[ \u00a0\u202f]/.exec(whole)?.[0]
    const scaled =
      space === undefined
        ? padded.slice(0, end)
        : padded.slice(0, end).replaceAll(/\B(?=(?:\d{3})+$)/g, space)
    return fraction === '' ? scaled : scaled + found.charAt(whole.length) + padded.slice(end)
  })
}

const written = /\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?(?=[ \u00a0\u202f]?(?:₽|руб|р\.|RUB))/gi

/** The same for every amount that stands in a sentence before its currency. */
export const scaleAmountsIn = (text: string, factor: number): string =>
  text.replaceAll(written, amount => scaleAmount(amount, factor))
