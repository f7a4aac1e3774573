import { nationalOf, phonePattern } from '../private/find-numbers.ts'
import { findPrivate } from '../private/find-private.ts'
import type { Finding } from '../private/finding.ts'
import { fakeLike, fakeNumber } from './fake-like.ts'
import type { FieldJudge } from './private-fields.ts'
import { replaceJson } from './replace-json.ts'
import { scaleAmount, scaleAmountsIn } from './scale-amount.ts'

/** The shortest value that is looked for everywhere; a shorter one may stand in a text by chance. */
const shortest = 6

const escape = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)

/** Replaces what is private in texts, the same value by the same one wherever it stands. */
export class Replacer {
  readonly #known = new Map<string, string>()
  readonly #phones = new Map<string, string>()
  readonly #codes = new Map<string, string>()
  readonly #fieldOf: FieldJudge
  readonly #factor: number
  #pattern: RegExp | undefined

  /** All amounts are multiplied by `factor`, so sums still add up. */
  constructor(fieldOf: FieldJudge, factor: number) {
    this.#fieldOf = fieldOf
    this.#factor = factor
  }

  /** What was replaced and still stands in a text. */
  left(text: string): string[] {
    const known = this.#known.size === 0 ? [] : (text.match(this.#compile()) ?? [])
    return [...known, ...[...this.#phones.keys()].filter(national => text.includes(national))]
  }

  /** Makes up a value for a secret; one that is too short to be looked for stays. */
  secret(value: string): string {
    return value.length < shortest ? value : this.#remember(value, order => fakeLike(value, order))
  }

  /** A code may be too short to be looked for in texts; it counts where it is all of a value. */
  code(value: string): string {
    if (value.length >= shortest) return this.secret(value)
    const made = fakeLike(value, 1)
    this.#codes.set(value, made)
    return made
  }

  /** Replaces in a value of its own, such as one of a form. */
  value(value: string): string {
    return this.#codes.get(value) ?? this.text(value)
  }

  /** Replaces in any text: what is known, numbers of lines, what looks private, amounts before their currency. */
  text(text: string): string {
    const known = this.#replaceKnown(text)
    const phones = known.replaceAll(phonePattern, match => this.#phone(match))
    const foreign = phones.replaceAll(/\+(?!7)\d{10,15}/g, match =>
      this.#remember(match, order => match.slice(0, 4) + fakeLike(match.slice(4), order)),
    )
    return scaleAmountsIn(this.#replaceFound(foreign), this.#factor)
  }

  /** Replaces in JSON, where the name of a member tells what it holds. */
  json(text: string): string {
    return replaceJson(text, ({ path, text: value, isNumber }) => {
      const kind = path.length === 0 ? undefined : this.#fieldOf(path)
      if (kind === 'amount')
        return /^-?[\d\s.,]+$/.test(value) ? scaleAmount(value, this.#factor) : this.text(value)
      if (isNumber) {
        return kind === 'number' && value.length >= shortest
          ? this.#remember(value, order => fakeNumber(value, order))
          : this.#bareNumber(value)
      }
      if (kind === 'name' || kind === 'address') return this.#words(value)
      if (kind === 'number' && /\d/.test(value)) return this.text(this.#digits(value))
      if (kind === 'token' && !/[\s.]/.test(value)) return this.secret(value)
      return this.value(value)
    })
  }

  #bareNumber(value: string): string {
    return /^\d{10,11}$/.test(value) ? this.#phone(value) : value
  }

  #digits(value: string): string {
    if (nationalOf(value) !== undefined || value.length < shortest) return value
    return this.#remember(value, order => fakeNumber(value, order))
  }

  #words(value: string): string {
    return this.text(value).replaceAll(/\p{L}{2,}/gu, word =>
      this.#isMadeUp(word) ? word : this.#remember(word, order => fakeLike(word, order)),
    )
  }

  #isMadeUp(word: string): boolean {
    return [...this.#known.values()].includes(word)
  }

  /** 8 900 000 70 01 and on for mobiles; the area stays for other lines. */
  #phone(match: string): string {
    const national = nationalOf(match)
    if (national === undefined || national.startsWith('800')) return match
    if ([...this.#phones.values()].includes(national)) return match
    const made = this.#phones.get(national) ?? this.#newPhone(national)
    this.#phones.set(national, made)
    const digits = match.replaceAll(/\D/g, '')
    let at = made.length - digits.length
    return match.replaceAll(/\d/g, digit => {
      const replaced = at < 0 ? digit : (made[at] ?? digit)
      at += 1
      return replaced
    })
  }

  #newPhone(national: string): string {
    const order = String(this.#phones.size + 1)
    if (national.startsWith('9')) return `9000007${order.padStart(3, '0')}`
    return `${national.slice(0, 3)}00000${order.padStart(2, '0').slice(-2)}`
  }

  #replaceKnown(text: string): string {
    if (this.#known.size === 0) return text
    this.#pattern ??= this.#compile()
    return text.replaceAll(this.#pattern, match => {
      const plain = this.#known.get(match)
      if (plain !== undefined) return plain
      return encodeURIComponent(this.#known.get(decodeURIComponent(match)) ?? match)
    })
  }

  #compile(): RegExp {
    const values = [...this.#known.keys()]
      .flatMap(value => [value, encodeURIComponent(value)])
      .toSorted((one, other) => other.length - one.length)
    return new RegExp(
      String.raw`(?<![\p{L}\d])(?:${[...new Set(values)].map(escape).join('|')})(?![\p{L}\d])`,
      'gu',
    )
  }

  #replaceFound(text: string): string {
    let result = ''
    let at = 0
    for (const finding of findPrivate(text)) {
      result +=
        text.slice(at, finding.start) + this.#madeUpFor(text.slice(finding.start, finding.end), finding)
      at = finding.end
    }
    return result + text.slice(at)
  }

  #madeUpFor(value: string, { rule }: Finding): string {
    if (rule === 'e-mail') return this.#remember(value, order => `someone-${order}@example.com`)
    if (rule === 'address') return this.#remember(value, order => `192.0.2.${order % 250}`)
    if (rule === 'uuid') {
      return this.#remember(value, order => `00000000-0000-4000-8000-${String(order).padStart(12, '0')}`)
    }
    if (rule === 'jwt') return this.#jwt(value)
    return this.#remember(value, order => fakeLike(value, order))
  }

  #jwt(value: string): string {
    const [header = '', payload = '', signature = ''] = value.split('.')
    const claims = this.json(Buffer.from(payload, 'base64url').toString('utf8'))
    const made = [header, Buffer.from(claims).toString('base64url')].join('.')
    return this.#remember(value, order => `${made}.${fakeLike(signature, order)}`)
  }

  #remember(value: string, make: (order: number) => string): string {
    const known = this.#known.get(value)
    if (known !== undefined) return known
    const taken = new Set(this.#known.values())
    if (taken.has(value)) return value
    let order = this.#known.size + 1
    let made = make(order)
    for (let tries = 0; tries < 1000 && (taken.has(made) || made === value); tries += 1) {
      order += 1
      made = make(order)
    }
    this.#known.set(value, made)
    this.#pattern = undefined
    return made
  }
}
