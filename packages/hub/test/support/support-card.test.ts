import { beelineInfo } from '@esim-usage/beeline'
import type { CarrierFacts, SupportContact } from '@esim-usage/core'
import { createSupportCard, type SupportCardOptions } from '@esim-usage/hub'
import { megafonInfo } from '@esim-usage/megafon'
import { mtsInfo } from '@esim-usage/mts'
import { tele2Info } from '@esim-usage/tele2'
import { languages } from '@esim-usage/texts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineId, openAnswers } from '../answers/open-answers.ts'

const carriers: readonly CarrierFacts[] = [mtsInfo, tele2Info, beelineInfo, megafonInfo]
const places = ['line', 'country', 'abroad'] as const

const contact = (fields: Partial<SupportContact>): SupportContact => ({
  kind: 'hotline',
  value: '+78000000001',
  meaning: 'help line, from any number in Russia',
  languages: [],
  prepare: [],
  source: 'public help pages',
  evidence: 'medium',
  ...fields,
})
const carrier = (...support: readonly SupportContact[]): CarrierFacts => ({ ...mtsInfo, support })

describe.each(carriers)('the card of $title', facts => {
  test.each(languages)('says all it says in %s', language => {
    const card = createSupportCard(facts, { language })
    const said = [
      ...[...card.numbers, ...card.codes, ...card.pages].flatMap(({ meaning, source, evidenceText }) => [
        meaning,
        source,
        evidenceText,
      ]),
      ...card.numbers.flatMap(({ fee, hours, languages: spoken }) => [fee, hours, spoken]),
      ...card.disputed.map(({ remark }) => remark),
      ...card.prepare,
      ...card.phrases.map(({ russian, meaning }) => meaning ?? russian),
      card.password?.text ?? '',
    ]
    const script = { ru: /\p{Script=Cyrillic}/u, en: /^\P{Script=Cyrillic}+$/u, zh: /\p{Script=Han}/u }[
      language
    ]
    expect(said.filter(text => !script.test(text))).toEqual([])
  })

  test.each(places)('called from the place "%s" begins with a number that nobody disputes', from => {
    const { numbers, disputed } = createSupportCard(facts, { language: 'en', from })
    expect(numbers.length).toBeGreaterThan(1)
    const doubtful = new Set(disputed.map(({ value }) => value))
    expect(numbers.filter(({ value }) => doubtful.has(value))).toEqual([])
  })

  test('has numbers, codes, what to prepare, Russian phrases and help with the password', () => {
    const card = createSupportCard(facts, { language: 'zh' })
    expect(card.numbers.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['short-code', 'hotline']))
    expect(card.codes.map(({ value }) => value)).toEqual(
      facts.support.filter(({ kind }) => kind === 'ussd').map(({ value }) => value),
    )
    expect(card.prepare).toContain('护照')
    expect(card.phrases.every(({ russian }) => /\p{Script=Cyrillic}/u.test(russian))).toBe(true)
    expect(card.password?.value).toBe(facts.passwordHelp)
    expect(card.cabinet).toBe(facts.sites.cabinet)
  })
})

test('the number that fits the place stands first', () => {
  const kindsFrom = (from: (typeof places)[number]): string[] =>
    createSupportCard(mtsInfo, { language: 'en', from }).numbers.map(({ kind }) => kind)
  expect(kindsFrom('line')).toEqual(['short-code', 'hotline', 'abroad'])
  expect(kindsFrom('country')).toEqual(['hotline', 'abroad', 'short-code'])
  expect(kindsFrom('abroad')).toEqual(['abroad', 'short-code', 'hotline'])
})

test('numbers are written as people write them', () => {
  const facts = carrier(
    contact({ value: '+78000000001', disputed: ['+78000000002'] }),
    contact({ kind: 'short-code', value: '0890' }),
    contact({ kind: 'abroad', value: '+74950000003' }),
  )
  const { numbers, disputed } = createSupportCard(facts, { language: 'en' })
  expect(numbers.map(({ written }) => written)).toEqual(['0890', '8 800 000-00-01', '+7 495 000-00-03'])
  expect(disputed).toEqual([
    {
      value: '+78000000002',
      written: '8 800 000-00-02',
      insteadOf: '+78000000001',
      remark: 'also published, unconfirmed',
    },
  ])
})

test('the surer of two numbers stands first, and what is known of it is said', () => {
  const card = createSupportCard(
    carrier(
      contact({ value: '+78000000002', evidence: 'low' }),
      contact({
        evidence: 'high',
        fee: 'free',
        hours: 'day and night',
        languages: ['ru', 'en'],
        verifiedAt: '2026-11-01',
      }),
    ),
    { language: 'en' },
  )
  expect(card.numbers).toMatchObject([
    {
      value: '+78000000001',
      fee: 'free',
      hours: 'day and night',
      languages: 'languages: Russian and English',
      verifiedAt: '2026-11-01',
    },
    { value: '+78000000002', fee: 'price of the call not known', hours: 'hours not known' },
  ])
  expect(card.numbers[1]).not.toHaveProperty('verifiedAt')
})

test.each([
  ['ru', 'Я звоню по поводу номера +7 900 000-00-01', 'детализацию за октябрь 2026 г. мне на почту'],
  ['en', 'I am calling about this number: +7 900 000-00-01', 'bill for October 2026 to my e-mail'],
  ['zh', '这个号码的情况：+7 900 000-00-01', '把2026年10月的详单'],
] as const)('the number and the month stand in what is said in %s', (language, number, month) => {
  const known = { language, phone: '+79000000001', month: '2026-10' }
  const said = (options: SupportCardOptions): string =>
    createSupportCard(mtsInfo, options)
      .phrases.map(({ russian, meaning }) => meaning ?? russian)
      .join('\n')
  expect(said(known)).toContain(number)
  expect(said(known)).toContain(month)
  expect(said(known)).not.toContain('…')
  expect(said({ language }).match(/…+/gu)).toHaveLength(2)
})

test('a password is helped with by a code or a page, or not at all', () => {
  const { passwordHelp: _help, ...without } = mtsInfo
  expect(createSupportCard(mtsInfo, { language: 'en' }).password).toMatchObject({ kind: 'code' })
  expect(createSupportCard(tele2Info, { language: 'en' }).password).toEqual({
    kind: 'page',
    value: tele2Info.passwordHelp,
    text: `To set a new password, open ${tele2Info.passwordHelp}`,
  })
  expect(createSupportCard(without, { language: 'en' })).not.toHaveProperty('password')
})

test('a disputed number is never among those to call, whoever names it', () => {
  const value = fc.integer({ min: 0, max: 5 }).map(digit => `+7800000000${digit}`)
  const someContact = fc
    .record({
      kind: fc.constantFrom('short-code' as const, 'hotline' as const, 'abroad' as const),
      value,
      disputed: fc.array(value, { maxLength: 2 }),
    })
    .map(contact)
  fc.assert(
    fc.property(fc.array(someContact, { maxLength: 6 }), fc.constantFrom(...places), (support, from) => {
      const card = createSupportCard(carrier(...support), { language: 'ru', from })
      const doubtful = new Set(support.flatMap(({ disputed }) => disputed ?? []))
      expect(card.numbers.some(number => doubtful.has(number.value))).toBe(false)
      expect(new Set(card.disputed.map(number => number.value))).toEqual(doubtful)
    }),
  )
})

test('a line of the hub has the card of its carrier', async () => {
  const { answers } = await openAnswers()
  const card = await answers.support(lineId, { language: 'zh' })
  expect(card).toMatchObject({ carrier: 'reference', title: 'Reference', language: 'zh' })
  expect(card.phrases.find(({ id }) => id === 'my-number')?.russian).toContain('+7 900 000-00-01')
  await expect(answers.support('no-line', { language: 'zh' })).rejects.toMatchObject({
    code: 'invalid-argument',
  })
})
