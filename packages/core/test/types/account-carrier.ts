import type {
  AccountOptions,
  AllowancesCapability,
  CarrierClient,
  ClientCredentialsSignIn,
  StatementCapability,
} from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'

/** A business API that runs: it lists no lines of an account, and dates its packages. */
export interface AccountClient
  extends CarrierClient<ClientCredentialsSignIn>,
    AllowancesCapability,
    StatementCapability {}

const url = 'https://api.account.example/'
const state = z.object({ token: z.string() })
const packages = z.object({ madeAt: z.string(), names: z.array(z.string()) })

const adapter: CarrierAdapter<AccountClient, z.output<typeof state>> = {
  contract: 1,
  info: {
    id: 'account',
    title: 'Account',
    brands: [],
    plmns: [],
    timeZone: 'Europe/Moscow',
    sites: { cabinet: url },
    support: [],
  },
  channel: 'business',
  origins: ['https://api.account.example'],
  pace: { concurrency: 4, limits: [] },
  state,
  faults: { read: () => undefined, rules: [] },
  auth: {
    begin: {
      async 'client-credentials'(context) {
        if (context.account === 'waiting') context.fail('rate-limited', { retryAfterMs: 20_000 })
        return { status: 'signed-in', state: { token: 'token' }, lines: [] }
      },
    },
  },
  async allowances(context) {
    const response = await context.http.send({ endpoint: 'packages', url })
    // As a carrier of XML does it: the body is read by the adapter and checked by core.
    const [, madeAt, name] = /<made at="([^"]*)">([^<]*)</.exec(response.text()) ?? []
    const answer = response.accept({ madeAt, names: [name] }, packages)
    return answer.names.map(each => ({
      endpoint: 'packages',
      asOf: answer.madeAt,
      evidence: 'high',
      identity: [each],
      name: each,
      label: each,
      kind: 'data',
      unit: 'bytes',
      unlimited: true,
      scope: { roaming: 'any' },
      primary: true,
      status: 'active',
    }))
  },
  statements: {
    order: async (_context, { format = 'xml' }) => ({ id: '3300000001', format }),
    fetch: async () => ({ status: 'e-mailed' }),
  },
}

export const createAccount = (options: AccountOptions<ClientCredentialsSignIn>): AccountClient =>
  createCarrierClient(adapter, options)
