const patterns: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z\d+.-]*:\/\/\S+/giu, '[address]'],
  [/(?:[\p{L}\d-]+\.)+\p{L}{2,}\/\S*/giu, '[address]'],
  [/[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+/gu, '[e-mail]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/gu, '[token]'],
  [/\+?\d(?:[\s()\u00a0\u2010-\u2015-]*\d){6,}/gu, '[number]'],
  [/\+?\d(?:[.()-]{0,2}\d){9,}/gu, '[number]'],
]
const tokenLike = /[\w+/=-]{24,}/gu
/** What carriers make codes of: words in one case, or words run together. */
const words = /^(?:[A-Z]+(?:[_-][A-Z]+)*|[a-z]+(?:[_-][a-z]+)*|[A-Za-z][a-z]+(?:[A-Z][a-z]+)*)$/
const longestRead = 2000
const longest = 300

const longNumber = /^\+?\d{7,}$/

/** A number as people write it: with up to three signs that are neither letters nor digits between its digits. */
const spelled = (number: string): RegExp =>
  new RegExp(number.replace('+', '').replaceAll(/\d(?=\d)/g, String.raw`$&[^\p{L}\d\n]{0,3}`), 'gu')

/** Takes out of a text what must never leave: the given secrets, numbers, addresses and what looks like a token. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text
  // A secret may stand inside of another one.
  for (const secret of [...secrets].toSorted((a, b) => b.length - a.length)) {
    if (secret.length >= 3) clean = clean.replaceAll(secret, '[secret]')
    if (longNumber.test(secret)) clean = clean.replace(spelled(secret), '[secret]')
  }
  // A cut word may be a part of a secret that no pattern knows any more.
  if (clean.length > longestRead) clean = clean.slice(0, longestRead).replace(/\S*$/u, '')
  for (const [pattern, word] of patterns) clean = clean.replace(pattern, word)
  clean = clean.replace(tokenLike, match => (words.test(match) ? match : '[token]'))
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean
}
