import type { Language } from '../language.ts'

// Chinese readers know the Latin signs; the names the locale data has (吉字节) are not what people write.
const latin = ['B', 'KB', 'MB', 'GB', 'TB'] as const
const dataSigns: Record<Language, readonly string[]> = {
  ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
  en: latin,
  zh: latin,
}

/** Writes bytes in the largest unit of 1024 that leaves at least one, with at most two decimals. */
export function createByteFormat(language: Language, locale: string): (bytes: number) => string {
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return bytes => {
    // 1023.995 of a unit would be written as 1024
    const found = dataSigns[language].findIndex((_sign, power) => bytes / 1024 ** power < 1023.995)
    const power = found === -1 ? dataSigns[language].length - 1 : found
    return `${decimals.format(bytes / 1024 ** power)}\u00A0${dataSigns[language][power]}`
  }
}

interface DurationSigns {
  readonly hours: string
  readonly minutes: string
  readonly seconds: string
  readonly between: string
}

const durationSigns: Record<Language, DurationSigns> = {
  ru: { hours: '\u00A0ч', minutes: '\u00A0мин', seconds: '\u00A0с', between: ' ' },
  en: { hours: '\u00A0h', minutes: '\u00A0min', seconds: '\u00A0s', between: ' ' },
  zh: { hours: '小时', minutes: '分钟', seconds: '秒', between: '' },
}

/** Joins the parts that are not zero; of all zeros the last one stays. */
function createPartsFormat(
  language: Language,
  locale: string,
  parts: (seconds: number, signs: DurationSigns) => readonly (readonly [number, string])[],
): (seconds: number) => string {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const signs = durationSigns[language]
  return seconds => {
    const all = parts(seconds, signs)
    const shown = all.filter(([count]) => count > 0)
    const written = (shown.length === 0 ? all.slice(-1) : shown).map(
      ([count, sign]) => `${whole.format(count)}${sign}`,
    )
    return written.join(signs.between)
  }
}

/** Writes whole seconds as hours, minutes and seconds; hours are never turned into days. */
export const createDurationFormat = (language: Language, locale: string): ((seconds: number) => string) =>
  createPartsFormat(language, locale, (seconds, signs) => [
    [Math.floor(seconds / 3600), signs.hours],
    [Math.floor((seconds % 3600) / 60), signs.minutes],
    [seconds % 60, signs.seconds],
  ])

/** Writes whole seconds as minutes and seconds, the way packages of minutes are counted. */
export const createMinuteFormat = (language: Language, locale: string): ((seconds: number) => string) =>
  createPartsFormat(language, locale, (seconds, signs) => [
    [Math.floor(seconds / 60), signs.minutes],
    [seconds % 60, signs.seconds],
  ])
