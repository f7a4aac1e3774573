/** A language every sentence exists in. */
export type Language = 'ru' | 'en' | 'zh'

/** All languages. */
export const languages: readonly Language[] = ['ru', 'en', 'zh']

/** True for the code of a language every sentence exists in. */
export const isLanguage = (text: string): text is Language => languages.some(language => language === text)

/** Language of a POSIX locale such as `ru_RU.UTF-8` or a tag such as `zh-Hans-CN`; undefined when we do not have it. */
export function languageOfLocale(locale: string): Language | undefined {
  const code = (/^[a-z]+/iu.exec(locale)?.[0] ?? '').toLowerCase()
  return isLanguage(code) ? code : undefined
}
