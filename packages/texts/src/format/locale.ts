import type { Language } from '../language.ts'

/** Locale whose habits of writing numbers and dates a language follows; `en` counts days before months. */
export const locales: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB', zh: 'zh-CN' }
