import type {
  BalanceCapability,
  CarrierClient,
  CarrierFactory,
  SessionSignIn,
  UsageCapability,
  UsageWarning,
} from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import { type CarrierAdapter, createCarrierClient, type FetchedRow } from '@esim-usage/core/adapter'
import { referenceAdapter, referenceInfo } from '@esim-usage/core/testing'
import * as z from 'zod/mini'

/** A row as the made-up carrier lists it. */
export interface MadeUpRow {
  /** RFC 3339, with the offset it prints. */
  readonly at: string
  readonly other: string
  readonly seconds: number
  readonly status: 'provisional' | 'final'
  readonly roaming: 'home' | 'international'
  /** Listed in a way that nobody can read. */
  readonly isGarbled?: true
}

/** What the carrier holds now, and how it lists it. */
export interface MadeUpWorld {
  rows: readonly MadeUpRow[]
  /** Order of the rows of a window. */
  order: (rows: readonly MadeUpRow[]) => readonly MadeUpRow[]
  pageSize: number
  /** Money on the line, kopecks. */
  money: number
  /** What the carrier says of each window. */
  warnings?: readonly UsageWarning[]
}

interface MadeUpClient extends CarrierClient<SessionSignIn<string>>, BalanceCapability, UsageCapability {}

const line = '+79000000001'

const toFetched = (row: MadeUpRow): FetchedRow => ({
  record: {
    kind: 'voice',
    startedAt: row.at,
    precision: 'second',
    timeSource: 'printed',
    direction: 'outgoing',
    counterparty: { number: row.other, kind: 'mobile' },
    seconds: row.seconds,
    roaming: row.roaming,
    status: row.status,
    charge: { amount: row.seconds, currency: 'RUB', scale: 2 },
  },
  identity: [row.at, row.other, row.seconds],
  raw: row,
})

const garbled: FetchedRow = { skipped: 'A row cannot be read.', unread: true, raw: {} }

/** Makes clients that list what the world holds, without a network. */
export function createMadeUpCarrier(world: MadeUpWorld): CarrierFactory {
  const adapter: CarrierAdapter<MadeUpClient, { readonly token: string }> = {
    contract: 1,
    info: referenceInfo,
    channel: 'api',
    origins: referenceAdapter.origins,
    pace: { concurrency: 4, limits: [] },
    state: z.object({ token: z.string() }),
    faults: referenceAdapter.faults,
    auth: {
      begin: {
        session: async (_context, { session }) => ({
          status: 'signed-in',
          state: { token: session },
          lines: [line],
        }),
      },
    },
    balance: async context => ({
      endpoint: 'made-up.balance',
      model: 'prepaid',
      main: { amount: world.money, currency: 'RUB', scale: 2 },
      asOf: context.now().toISOString(),
    }),
    usage: {
      limits: { kinds: ['voice'], covers: 'every-event', historyDays: 60, windowDays: 10 },
      async fetchPage(context, window, position = 0) {
        const inside = world.rows.filter(({ at }) => {
          const day = dayOf(Date.parse(at), context.timeZone)
          return day >= window.from && day <= window.to
        })
        const rows = world.order(inside)
        const end = position + world.pageSize
        return {
          endpoint: 'made-up.rows',
          rows: rows.slice(position, end).map(row => (row.isGarbled ? garbled : toFetched(row))),
          warnings: world.warnings ?? [],
          ...(end < rows.length && { next: end }),
        }
      },
    },
  }
  return options => createCarrierClient(adapter, options)
}
