import type { Language } from './language.ts'

/** Things that are counted in sentences. */
export type Countable = 'day' | 'line' | 'record' | 'row' | 'try'

/** The word after a number, by the plural rule of the language. */
export type PluralForms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>

type Forms<Rule extends Intl.LDMLPluralRule> = Record<Countable, Readonly<Record<Rule, string>>>

const russian: Forms<'one' | 'few' | 'many' | 'other'> = {
  day: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
  line: { one: 'номер', few: 'номера', many: 'номеров', other: 'номера' },
  record: { one: 'запись', few: 'записи', many: 'записей', other: 'записи' },
  row: { one: 'строка', few: 'строки', many: 'строк', other: 'строки' },
  try: { one: 'попытка', few: 'попытки', many: 'попыток', other: 'попытки' },
}
const english: Forms<'one' | 'other'> = {
  day: { one: 'day', other: 'days' },
  line: { one: 'line', other: 'lines' },
  record: { one: 'record', other: 'records' },
  row: { one: 'row', other: 'rows' },
  try: { one: 'try left', other: 'tries left' },
}
const chinese: Forms<'other'> = {
  day: { other: '天' },
  line: { other: '个号码' },
  record: { other: '条记录' },
  row: { other: '行' },
  try: { other: '次机会' },
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
