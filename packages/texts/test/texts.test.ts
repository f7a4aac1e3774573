import { describe, expect, test } from 'vitest'
import { createTexts, isLanguage, languageOfLocale, languages, type Texts } from '../src/index.ts'

const all = languages.map(language => createTexts(language))
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

/** Every sentence with its path; functions are called with marked values. */
function collect(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value === 'string') into.set(path, value)
  else if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_each, index) => `<${index}>`)
    into.set(path, String(value(...marks)))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) collect(each, `${path}.${key}`, into)
  }
  return into
}

const sentencesOf = ({
  words,
  signIn,
  support,
  hub,
  screen,
  summary,
  errors,
  freshness,
  empty,
  elsewhere,
  statement,
  report,
  program,
}: Texts): Map<string, string> =>
  collect(
    {
      words,
      signIn,
      support,
      hub,
      screen,
      summary,
      errors,
      freshness,
      empty,
      elsewhere,
      statement,
      report,
      program,
    },
    '',
    new Map(),
  )

const marksOf = (text: string | undefined): string[] => (text?.match(/<\d>/gu) ?? []).toSorted()

const without = (texts: Map<string, string> | undefined, script: RegExp): string[] =>
  [...(texts ?? [])].filter(([, text]) => !script.test(text)).map(([path]) => path)

describe('sentences', () => {
  const collected = all.map(sentencesOf)

  test('all languages have the same ones, and none is empty', () => {
    const [first, ...others] = collected.map(each => [...each.keys()].toSorted())
    expect(first?.length).toBeGreaterThan(150)
    for (const other of others) expect(other).toEqual(first)
    for (const each of collected) expect([...each.values()].filter(text => text.trim() === '')).toEqual([])
  })

  test('all languages use the same parameters', () => {
    const [russian, ...others] = collected
    for (const [path, text] of russian ?? []) {
      for (const other of others) expect([path, marksOf(other.get(path))]).toEqual([path, marksOf(text)])
    }
  })

  test('Russian is Cyrillic, Chinese is Han, English is neither', () => {
    const [russian, english, chinese] = collected
    expect(without(russian, /\p{Script=Cyrillic}/u)).toEqual([])
    expect(without(chinese, /\p{Script=Han}/u)).toEqual([])
    expect(without(english, /^[^\p{Script=Cyrillic}\p{Script=Han}]+$/u)).toEqual([])
  })

  test.each(['<number>', '<carrier>', '--month', '--lang'])('a mistake in %s names it', option => {
    const start =
      { '<number>': 'line-', '<carrier>': 'carrier-', '--lang': 'language-' }[option] ?? `${option.slice(2)}-`
    for (const { program } of all) {
      const { placeholders } = program.help
      const words = { '<number>': `<${placeholders.number}>`, '<carrier>': `<${placeholders.carrier}>` }
      const said = Object.entries(program.problems)
        .filter(([problem]) => problem.startsWith(start))
        .map(([, sentence]) => sentence('x'))
      expect(said).not.toEqual([])
      const name = new Map(Object.entries(words)).get(option) ?? option
      expect(said.filter(sentence => !sentence.includes(name))).toEqual([])
    }
  })
})

test.each(['cookies-', 'method-e', 'method-u', 'terminal-'])('a mistake in %s… names its option', start => {
  const said = all.flatMap(({ program }) =>
    Object.entries(program.problems)
      .filter(([problem]) => problem.startsWith(start))
      .map(([, sentence]) => sentence('--some-option')),
  )
  expect(said.length).toBeGreaterThanOrEqual(all.length)
  expect(said.filter(sentence => !sentence.startsWith('--some-option'))).toEqual([])
})

describe('counts', () => {
  test.each([
    [0, '0 записей'],
    [1, '1 запись'],
    [2, '2 записи'],
    [5, '5 записей'],
    [11, '11 записей'],
    [21, '21 запись'],
    [22, '22 записи'],
    [112, '112 записей'],
    [1001, '1 001 запись'],
  ])('Russian %i', (count, written) => {
    expect(plain(createTexts('ru').count('record', count))).toBe(written)
  })

  test('English and Chinese', () => {
    expect(plain(createTexts('en').count('record', 1))).toBe('1 record')
    expect(plain(createTexts('en').count('row', 0))).toBe('0 rows')
    expect(plain(createTexts('zh').count('record', 3))).toBe('3 条记录')
  })
})

test('a fee says how often, in the order of the language', () => {
  const fee = { amount: 9000, currency: 'RUB', scale: 2 }
  expect(all.map(texts => plain(texts.fee(fee, 'month')))).toEqual([
    '90,00 ₽ в месяц',
    '₽90.00 per month',
    '每月 ₽90.00',
  ])
  expect(all.map(texts => plain(texts.fee(fee)))).toEqual(['90,00 ₽', '₽90.00', '₽90.00'])
})

test('things side by side have the comma of the language', () => {
  expect(all.map(texts => texts.list(['A', 'B', 'C']))).toEqual(['A, B, C', 'A, B, C', 'A、B、C'])
})

test('names and remarks have the colon and the brackets of the language', () => {
  expect(all.map(texts => texts.label('A', 'B'))).toEqual(['A: B', 'A: B', 'A：B'])
  expect(all.map(texts => texts.aside('A', 'B'))).toEqual(['A (B)', 'A (B)', 'A（B）'])
})

describe('errors', () => {
  test('facts become sentences', () => {
    const facts = { retryAfterMs: 89_500, carrierMessage: 'Сервис недоступен', action: 'pay' } as const
    expect(createTexts('en').error({ code: 'rate-limited', facts })).toBe(
      'The carrier asks for a pause. Try again later. Top up the line. You may try again in 1\u00A0min 30\u00A0s. ' +
        'The carrier says: “Сервис недоступен”',
    )
    expect(createTexts('zh').error({ code: 'rate-limited', facts })).toBe(
      '请求过于频繁，请稍后再试。请充值。1分钟30秒后可以重试。运营商提示：“Сервис недоступен”',
    )
  })

  test.each([
    ['interaction-required', 'visit-website'],
    ['account-locked', 'contact-carrier'],
    ['no-access', 'order-access'],
  ] as const)('%s asks for its usual action once', (code, action) => {
    for (const texts of all) {
      const alone = texts.error({ code, facts: {} })
      expect(texts.error({ code, facts: { action } })).toBe(alone)
      expect(texts.error({ code, facts: { action: 'pay' } })).not.toBe(alone)
    }
  })

  test('without facts there is one sentence', () => {
    expect(createTexts('ru').error({ code: 'maintenance', facts: {} })).toBe(
      'У оператора идут технические работы. Попробуйте позже.',
    )
  })
})

test('languages and locales', () => {
  expect([isLanguage('ru'), isLanguage('de')]).toEqual([true, false])
  expect(['ru_RU.UTF-8', 'zh-Hans-CN', 'en_US', 'C', '', 'de_DE'].map(languageOfLocale)).toEqual([
    'ru',
    'zh',
    'en',
    undefined,
    undefined,
    undefined,
  ])
})
