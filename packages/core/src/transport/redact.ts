const patterns: readonly (readonly [RegExp, string])[] = [
  [/\bhttps?:\/\/\S+/giu, '[address]'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/gu, '[e-mail]'],
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/gu, '[token]'],
  [/\+?\d(?:[\s()\u00a0-]*\d){6,}/gu, '[number]'],
  [/[\w+/=-]{24,}/gu, '[token]'],
]
const longest = 300

/** Takes out of a text what must never leave: the given secrets, numbers, addresses and what looks like a token. */
export function redact(text: string, secrets: Iterable<string>): string {
  let clean = text
  for (const secret of secrets) if (secret.length >= 3) clean = clean.replaceAll(secret, '[secret]')
  for (const [pattern, word] of patterns) clean = clean.replace(pattern, word)
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean
}
