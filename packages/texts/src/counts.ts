import type { Language } from './language.ts'

/** Things that are counted in sentences. */
export type Countable = 'record' | 'call' | 'message' | 'session' | 'charge' | 'row' | 'page' | 'minute'

/** The word after a number, by the plural rule of the language. */
export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

type Forms<Rule extends Intl.LDMLPluralRule> = Record<Countable, Readonly<Record<Rule, string>>>

const russian: Forms<'one' | 'few' | 'many' | 'other'> = {
  record: { one: 'запись', few: 'записи', many: 'записей', other: 'записи' },
  call: { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' },
  message: { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' },
  session: { one: 'сессия', few: 'сессии', many: 'сессий', other: 'сессии' },
  charge: { one: 'списание', few: 'списания', many: 'списаний', other: 'списания' },
  row: { one: 'строка', few: 'строки', many: 'строк', other: 'строки' },
  page: { one: 'страница', few: 'страницы', many: 'страниц', other: 'страницы' },
  minute: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
}
const english: Forms<'one' | 'other'> = {
  record: { one: 'record', other: 'records' },
  call: { one: 'call', other: 'calls' },
  message: { one: 'message', other: 'messages' },
  session: { one: 'session', other: 'sessions' },
  charge: { one: 'charge', other: 'charges' },
  row: { one: 'row', other: 'rows' },
  page: { one: 'page', other: 'pages' },
  minute: { one: 'minute', other: 'minutes' },
}
const chinese: Forms<'other'> = {
  record: { other: '条记录' },
  call: { other: '次通话' },
  message: { other: '条短信' },
  session: { other: '次上网' },
  charge: { other: '笔扣费' },
  row: { other: '行' },
  page: { other: '页' },
  minute: { other: '分钟' },
}

const forms: Record<Language, Record<Countable, PluralForms>> = { ru: russian, en: english, zh: chinese }

/** Creates the function that writes a number with its word, such as `5 записей`. */
export function createCount(
  language: Language,
  number: (value: number) => string,
): (thing: Countable, count: number) => string {
  const rules = new Intl.PluralRules(language)
  return (thing, count) => {
    const words = forms[language][thing]
    return `${number(count)}\u00A0${words[rules.select(count)] ?? words.other}`
  }
}
