import type { Allowance, Balance, Payment, Profile, Service } from '@esim-usage/core'
import type { Draft, FetchedPage, FetchedRow, StatementDraft, UsageDraft } from '@esim-usage/core/adapter'
import { expects, type PlainAdapter, plainAuth, plainBase, ports } from './sample.ts'

const when = {
  startedAt: '2026-11-23T23:58:10+03:00',
  precision: 'second',
  timeSource: 'printed',
  status: 'final',
} as const
const call = { ...when, kind: 'voice', seconds: 45 } as const
const main = { amount: 12_345, currency: 'RUB', scale: 2 }
const asOf = '2026-11-23T23:58:10+03:00'
const source = { carrier: 'mts', channel: 'api', endpoint: 'lk.rows', fetchedAt: asOf } as const
const { usage } = ports

expects<UsageDraft>(call)
expects<UsageDraft>({ ...call, line: '+79000000002' })
// @ts-expect-error core makes the id
expects<UsageDraft>({ ...call, id: 'mts-1' })
// @ts-expect-error core names the carrier
expects<UsageDraft>({ ...call, carrier: 'mts' })
// @ts-expect-error core says where a record came from
expects<UsageDraft>({ ...call, source })
// @ts-expect-error the raw row stands beside the record
expects<UsageDraft>({ ...call, raw: {} })
const withId = { ...call, id: 'mts-1' }
// @ts-expect-error nor may an id hide in a value made elsewhere
expects<UsageDraft>(withId)
// @ts-expect-error a call is measured in seconds
expects<UsageDraft>({ ...when, kind: 'voice', bytes: 45 })
// @ts-expect-error a record of no known kind keeps the carrier's words
expects<UsageDraft>({ ...when, kind: 'other' })
// @ts-expect-error an absent value is left out, never undefined
expects<UsageDraft>({ ...call, charge: undefined })
// @ts-expect-error nor null
expects<UsageDraft>({ ...call, charge: null })

expects<FetchedRow>({ record: call, identity: [asOf, 45], raw: {} })
// @ts-expect-error a row says what tells it from others
expects<FetchedRow>({ record: call, raw: {} })
// @ts-expect-error a skipped row says why
expects<FetchedRow>({ raw: {} })
// @ts-expect-error a page says where it came from
expects<FetchedPage<number>>({ rows: [] })
// @ts-expect-error there is no further page where pages have no position
expects<FetchedPage<never>>({ endpoint: 'lk.rows', rows: [], next: 2 })

expects<Draft<Balance>>({ endpoint: 'lk.balance', model: 'prepaid', main, asOf })
// @ts-expect-error a dataset says where it came from
expects<Draft<Balance>>({ model: 'prepaid', main, asOf })
// @ts-expect-error core adds the source
expects<Draft<Balance>>({ endpoint: 'lk.balance', model: 'prepaid', main, asOf, source })
// @ts-expect-error what is owed is not money on the line
expects<Draft<Balance>>({ endpoint: 'lk.balance', model: 'postpaid', main, asOf })
const prepaid = { endpoint: 'lk.balance', model: 'prepaid', asOf } as const
// @ts-expect-error money has a scale
expects<Draft<Balance>>({ ...prepaid, main: { amount: 1, currency: 'RUB' } })
// @ts-expect-error money is no bare number
expects<Draft<Balance>>({ ...prepaid, main: 123.45 })
const balance = async () => ({ ...prepaid, main, source })
// @ts-expect-error a port gives drafts, also where nothing else checks its answer
expects<PlainAdapter>({ ...plainBase, auth: plainAuth, usage, balance })

const paid = { endpoint: 'lk.payments', amount: main, paidAt: asOf, precision: 'second' } as const
expects<Draft<Payment>>({ ...paid, identity: [asOf] })
// @ts-expect-error core makes the id of a payment, out of its identity
expects<Draft<Payment>>({ ...paid, id: '1', identity: [asOf] })
// @ts-expect-error so the identity must be there
expects<Draft<Payment>>(paid)
const service = {
  endpoint: 'lk.services',
  name: '',
  kind: 'option',
  paid: false,
  connected: true,
  label: '',
} as const
expects<Draft<Service>>({ ...service, id: 'SOC1' })
// @ts-expect-error the id of a service is the carrier's own, so it has no identity
expects<Draft<Service>>({ ...service, identity: ['SOC1'] })
// @ts-expect-error a package says whether it is unlimited
expects<Pick<Draft<Allowance>, 'unlimited'>>({})
// @ts-expect-error a profile says in which zone its days are counted
expects<Pick<Draft<Profile>, 'timeZone'>>({})

expects<StatementDraft>({ id: '1', format: 'xml' })
// @ts-expect-error core names the carrier of an order
expects<StatementDraft>({ id: '1', format: 'xml', carrier: 'mts' })
