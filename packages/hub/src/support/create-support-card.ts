import type { CarrierFacts, Evidence, SupportContact } from '@esim-usage/core'
import { createTexts, type HotlinePhrase, type Texts } from '@esim-usage/texts'
import type {
  CallFrom,
  CardPhrase,
  DisputedNumber,
  FactOrigin,
  PasswordHelp,
  SupportCard,
  SupportCardOptions,
  SupportEntry,
  SupportNumber,
} from './support-card.ts'
import { writeNumber } from './write-number.ts'

type NumberKind = SupportNumber['kind']

/** Abroad a free number of the country may not work, and the call to a short code may be dear. */
const orders: Readonly<Record<CallFrom, readonly NumberKind[]>> = {
  line: ['short-code', 'hotline', 'abroad'],
  country: ['hotline', 'abroad', 'short-code'],
  abroad: ['abroad', 'short-code', 'hotline'],
}

const surest: readonly Evidence[] = ['high', 'medium', 'low']

const phraseOrder: readonly HotlinePhrase[] = [
  'slowly',
  'english',
  'my-number',
  'what-charged',
  'what-left',
  'no-internet',
  'cooling-off',
  'identity',
  'subscriptions',
  'statement',
  'lost-card',
  'by-sms',
]

const toOrigin = ({ source, evidence, verifiedAt }: SupportContact, texts: Texts): FactOrigin => ({
  source: texts.phrase(source),
  evidence,
  evidenceText: texts.words.evidence[evidence],
  ...(verifiedAt !== undefined && { verifiedAt }),
})

function writeLanguages(codes: readonly string[], { hub, language }: Texts): string {
  if (codes.length === 0) return hub.card.languagesUnknown
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return hub.card.languages(list.format(codes.map(code => names.of(code) ?? code)))
}

function toNumber(kind: NumberKind, contact: SupportContact, texts: Texts): SupportNumber {
  const { value, meaning, fee, hours, languages } = contact
  const { card } = texts.hub
  return {
    kind,
    value,
    written: writeNumber(value),
    meaning: texts.phrase(meaning),
    fee: fee === undefined ? card.feeUnknown : texts.phrase(fee),
    hours: hours === undefined ? card.hoursUnknown : texts.phrase(hours),
    languages: writeLanguages(languages, texts),
    ...toOrigin(contact, texts),
  }
}

/** Numbers by the order of their kinds, the surest of a kind first; one that is disputed elsewhere is none of them. */
function listNumbers(
  contacts: readonly SupportContact[],
  from: CallFrom,
  texts: Texts,
): readonly SupportNumber[] {
  const disputed = new Set(contacts.flatMap(contact => contact.disputed ?? []))
  return orders[from].flatMap(kind =>
    contacts
      .filter(contact => contact.kind === kind && !disputed.has(contact.value))
      .toSorted((one, other) => surest.indexOf(one.evidence) - surest.indexOf(other.evidence))
      .map(contact => toNumber(kind, contact, texts)),
  )
}

const listDisputed = (contacts: readonly SupportContact[], { support }: Texts): readonly DisputedNumber[] =>
  contacts.flatMap(({ value: insteadOf, disputed }) =>
    (disputed ?? []).map(value => ({
      value,
      written: writeNumber(value),
      insteadOf,
      remark: support.disputed,
    })),
  )

const listEntries = (
  contacts: readonly SupportContact[],
  kind: SupportContact['kind'],
  texts: Texts,
): readonly SupportEntry[] => {
  const toEntry = (contact: SupportContact): SupportEntry =>
    Object.assign({ value: contact.value, meaning: texts.phrase(contact.meaning) }, toOrigin(contact, texts))
  return contacts.filter(contact => contact.kind === kind).map(toEntry)
}

/** The sentence, with what is known in the place of its dots. */
function say(id: HotlinePhrase, { phone, month }: SupportCardOptions, { format, hub }: Texts): string {
  const known: Partial<Record<HotlinePhrase, string>> = {
    ...(phone !== undefined && { 'my-number': writeNumber(phone) }),
    ...(month !== undefined && { statement: format.month(month) }),
  }
  return hub.card.say[id].replace(/…+/u, dots => known[id] ?? dots)
}

function listPhrases(options: SupportCardOptions, texts: Texts): readonly CardPhrase[] {
  const russian = createTexts('ru')
  return phraseOrder.map((id): CardPhrase => {
    const phrase = { id, russian: say(id, options, russian) }
    return texts.language === 'ru' ? phrase : Object.assign(phrase, { meaning: say(id, options, texts) })
  })
}

function toPasswordHelp(value: string, { hub, support }: Texts): PasswordHelp {
  return URL.canParse(value)
    ? { kind: 'page', value, text: hub.card.passwordPage(value) }
    : { kind: 'code', value, text: support.password(value) }
}

/**
 * Makes the card of a carrier from its facts, such as `client.carrier`.
 *
 * @example
 * ```ts
 * import { createReference } from '@esim-usage/core/testing'
 * import { createSupportCard } from '@esim-usage/hub'
 *
 * const { carrier } = createReference({ line: '+79000000001' })
 * const card = createSupportCard(carrier, { language: 'en', from: 'abroad' })
 * console.log(card.numbers.at(0)?.kind, card.prepare, card.disputed.length)
 * ```
 */
export function createSupportCard(facts: CarrierFacts, options: SupportCardOptions): SupportCard {
  const { id, title, support, passwordHelp, sites } = facts
  const texts = createTexts(options.language)
  return {
    carrier: id,
    title,
    language: options.language,
    numbers: listNumbers(support, options.from ?? 'line', texts),
    disputed: listDisputed(support, texts),
    codes: listEntries(support, 'ussd', texts),
    pages: listEntries(support, 'page', texts),
    prepare: [...new Set(support.flatMap(({ prepare }) => prepare))].map(words => texts.phrase(words)),
    phrases: listPhrases(options, texts),
    ...(passwordHelp !== undefined && { password: toPasswordHelp(passwordHelp, texts) }),
    cabinet: sites.cabinet,
  }
}
