import type { Draft } from '../adapter/capability-ports.ts'
import type { Allowance } from '../record/allowance.ts'
import type { Balance } from '../record/balance.ts'
import type { Line } from '../record/line.ts'
import type { Payment } from '../record/payment.ts'
import type { Profile } from '../record/profile.ts'
import { createRecordIds, type RecordIdentity } from '../record/record-id.ts'
import type { Service } from '../record/service.ts'
import type { Evidence, Source } from '../record/source.ts'
import type { Spending } from '../record/spending.ts'
import type { ClientCore } from './client-core.ts'

/** Adds to drafts what core owns. */
export interface ToRecords {
  source(endpoint: string, asOf: string | undefined, evidence: Evidence | undefined): Source
  balance(draft: Draft<Balance>): Balance
  allowances(drafts: readonly Draft<Allowance>[]): readonly Allowance[]
  spending(draft: Draft<Spending>): Spending
  payments(drafts: readonly Draft<Payment>[]): readonly Payment[]
  services(drafts: readonly Draft<Service>[]): readonly Service[]
  lines(drafts: readonly Draft<Line>[]): readonly Line[]
  profile(draft: Draft<Profile>): Profile
}

/** Creates the translation for what one call read. */
export function createToRecords(core: ClientCore): ToRecords {
  const { carrier, adapter } = core
  const fetchedAt = new Date(core.clock.now()).toISOString()
  const source: ToRecords['source'] = (endpoint, asOf, evidence) => ({
    carrier,
    channel: adapter.channel,
    endpoint,
    fetchedAt,
    ...(asOf === undefined ? {} : { asOf }),
    ...(evidence === undefined ? {} : { evidence }),
  })
  const line = core.line ?? core.account ?? ''
  const ids = createRecordIds(carrier, adapter.channel)
  const idOf = (endpoint: string, identity: RecordIdentity['identity']): string => {
    const [id = ''] = ids([{ line, endpoint, identity, day: '' }])
    return id
  }
  return {
    source,
    balance: ({ endpoint, evidence, ...rest }) => ({
      ...rest,
      source: source(endpoint, rest.asOf, evidence),
    }),
    allowances: drafts =>
      drafts.map(({ endpoint, asOf, evidence, identity, ...rest }) => ({
        id: idOf(endpoint, identity),
        ...rest,
        source: source(endpoint, asOf, evidence),
      })),
    spending: ({ endpoint, asOf, evidence, ...rest }) => ({
      ...rest,
      source: source(endpoint, asOf, evidence),
    }),
    payments: drafts =>
      drafts.map(({ endpoint, asOf, evidence, identity, ...rest }) => ({
        id: idOf(endpoint, identity),
        ...rest,
        source: source(endpoint, asOf, evidence),
      })),
    services: drafts =>
      drafts.map(({ endpoint, asOf, evidence, ...rest }) => ({
        ...rest,
        source: source(endpoint, asOf, evidence),
      })),
    lines: drafts =>
      drafts.map(({ endpoint, asOf, evidence, ...rest }) => ({
        carrier,
        ...rest,
        source: source(endpoint, asOf, evidence),
      })),
    profile: ({ endpoint, asOf, evidence, ...rest }) => ({
      ...rest,
      source: source(endpoint, asOf, evidence),
    }),
  }
}
