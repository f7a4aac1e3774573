import type { AccountAction, CarrierFacts, ErrorCode, ErrorFacts, FeePeriod, Money } from '@esim-usage/core'
import { createCount, type Countable } from './counts.ts'
import { english } from './en/english.ts'
import { createFormat, type Format } from './format/format.ts'
import type { Language } from './language.ts'
import { russian } from './ru/russian.ts'
import type { Sentences } from './sentences.ts'
import { chinese } from './zh/chinese.ts'

/** Sentences, numbers and plurals of one language. */
export interface Texts extends Sentences {
  /** Which language it is. */
  readonly language: Language
  /** Writes values. */
  readonly format: Format
  /** A number with its word in the right plural. */
  count(thing: Countable, count: number): string
  /** A fee with how often it is taken, such as `₽90.00 per month`. */
  readonly fee: (fee: Money, period?: FeePeriod) => string
  /** Name of a carrier, in letters that readers of the language know where it has such a name. */
  readonly carrier: (carrier: Pick<CarrierFacts, 'title' | 'brands'>) => string
  /** Things side by side, with the comma of the language between them and no "and". */
  readonly list: (things: readonly string[]) => string
  /** A name and what is said of it, with the colon of the language. */
  readonly label: (name: string, said: string) => string
  /** Words with a remark in the brackets of the language. */
  readonly aside: (words: string, remark: string) => string
  /** A phrase of a carrier's contacts in this language; as it is when nobody has translated it. */
  phrase(text: string): string
  /** What went wrong and what to do, with the carrier's own words where there are any. */
  error(error: {
    /** Code of the error. */
    readonly code: ErrorCode
    /** Facts of the error. */
    readonly facts: ErrorFacts
  }): string
}

/** What the sentence of a code asks for already, so that it is not asked for twice. */
const asked: ReadonlyMap<ErrorCode, AccountAction> = new Map([
  ['interaction-required', 'visit-website'],
  ['account-locked', 'contact-carrier'],
  ['no-access', 'order-access'],
])

const sentences: Record<Language, Sentences> = { ru: russian, en: english, zh: chinese }

/**
 * Gives everything a person reads in a language.
 *
 * @example
 * ```ts
 * import { createTexts } from '@esim-usage/texts'
 *
 * const texts = createTexts('ru')
 * console.log(texts.format.money({ amount: 125_000, currency: 'RUB', scale: 2 }), texts.format.bytes(1_610_612_736))
 * console.log(texts.error({ code: 'session-expired', facts: {} }))
 * ```
 */
export function createTexts(language: Language): Texts {
  const said = sentences[language]
  const format = createFormat(language)
  return {
    ...said,
    language,
    format,
    count: createCount(language, value => format.number(value)),
    fee(fee, period) {
      const parts = [format.money(fee), ...(period === undefined ? [] : [said.words.feePeriods[period]])]
      // Chinese says how often before how much.
      return (language === 'zh' ? parts.toReversed() : parts).join(' ')
    },
    carrier: ({ title, brands }) =>
      language === 'ru'
        ? title
        : ([title, ...brands].find(name => !/\p{Script=Cyrillic}/u.test(name)) ?? title),
    list: things => things.join(language === 'zh' ? '、' : ', '),
    label: (name, text) => (language === 'zh' ? `${name}：${text}` : `${name}: ${text}`),
    aside: (words, remark) => (language === 'zh' ? `${words}（${remark}）` : `${words} (${remark})`),
    phrase: text => new Map(Object.entries(said.support.phrases)).get(text) ?? text,
    error({ code, facts }) {
      const { action, retryAfterMs, carrierMessage } = facts
      const parts = [said.errors.codes[code]]
      if (action !== undefined && asked.get(code) !== action) parts.push(said.errors.actions[action])
      if (retryAfterMs !== undefined) {
        parts.push(said.errors.retryAfter(format.duration(Math.ceil(retryAfterMs / 1000))))
      }
      if (carrierMessage !== undefined) parts.push(said.errors.carrierSays(carrierMessage))
      return parts.join(language === 'zh' ? '' : ' ')
    },
  }
}
