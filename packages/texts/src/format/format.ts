import type { Money } from '@esim-usage/core'
import type { Language } from '../language.ts'
import { createMoneyFormat } from './format-money.ts'
import { createByteFormat, createDurationFormat, createMinuteFormat } from './format-quantity.ts'
import { createTimeFormat, type TimeFormat } from './format-time.ts'
import { locales } from './locale.ts'

/** Writes values the way readers of a language do. */
export interface Format extends TimeFormat {
  /** A number with separators of thousands. */
  number(value: number): string
  /** Exact; trailing zeros beyond kopecks are left out. */
  money(money: Money): string
  /** In the largest unit of 1024 that fits, at most two decimals. */
  bytes(bytes: number): string
  /** Whole seconds as hours, minutes and seconds. */
  duration(seconds: number): string
  /** Whole seconds as minutes and seconds, the way packages of minutes are counted. */
  minutes(seconds: number): string
}

/** Creates the {@link Format} of a language. */
export function createFormat(language: Language): Format {
  const locale = locales[language]
  const numbers = new Intl.NumberFormat(locale)
  return {
    ...createTimeFormat(language, locale),
    number: value => numbers.format(value),
    money: createMoneyFormat(locale),
    bytes: createByteFormat(language, locale),
    duration: createDurationFormat(language, locale),
    minutes: createMinuteFormat(language, locale),
  }
}
