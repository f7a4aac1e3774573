/**
 * What is said to people, in Russian, English and Chinese: sentences for every code, words for values, amounts, dates
 * and sizes as each language writes them. Begin with `createTexts`.
 *
 * @module
 */
export type { Countable } from './counts.ts'
export type * from './demo-texts.ts'
export type { Format } from './format/format.ts'
export type { TimeFormat } from './format/format-time.ts'
export type * from './hub-texts.ts'
export { isLanguage, type Language, languageOfLocale, languages } from './language.ts'
export type * from './hub-program-texts.ts'
export type * from './input-problem.ts'
export type * from './notify-texts.ts'
export type * from './placeholders.ts'
export type * from './program-texts.ts'
export type * from './report-texts.ts'
export type { ScreenWord } from './screen-words.ts'
export type * from './sentences.ts'
export type * from './sign-in-texts.ts'
export type * from './statement-texts.ts'
export type * from './support-texts.ts'
export { createTexts, type Texts } from './texts.ts'
