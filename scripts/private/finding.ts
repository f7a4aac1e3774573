/** A piece of a text that looks like something of a real person. */
export interface Finding {
  readonly rule: PrivateRule
  readonly start: number
  readonly end: number
}

/** What kinds of private things are looked for. */
export type PrivateRule =
  | 'mobile'
  | 'landline'
  | 'long-number'
  | 'e-mail'
  | 'address'
  | 'jwt'
  | 'uuid'
  | 'token'
  | 'name'

/** Finds one kind of them. */
export type Finder = (text: string) => readonly Finding[]

/** Makes a finder of a pattern and of what clears a match of suspicion. */
export const finderOf =
  (rule: PrivateRule, pattern: RegExp, isHarmless: (match: string) => boolean): Finder =>
  text =>
    [...text.matchAll(pattern)]
      .filter(([match]) => !isHarmless(match))
      .map(({ 0: match, index }) => ({ rule, start: index, end: index + match.length }))
