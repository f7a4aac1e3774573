import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { beelineInfo } from './carrier-info.ts'
import type { BeelineClient } from './client.ts'
import { faults } from './error-rules.ts'
import { readRestAllowances } from './rest/allowances.ts'
import { readRestBalance } from './rest/balance.ts'
import { readRestLines } from './rest/lines.ts'
import { readRestPayments } from './rest/payments.ts'
import { readRestProfile } from './rest/profile.ts'
import { readRestServices } from './rest/services.ts'
import { signInByPassword } from './rest/sign-in.ts'
import { readRestSpending } from './rest/spending.ts'
import { fetchRestStatement, orderRestStatement } from './rest/statements.ts'
import { readRestUsage } from './rest/usage.ts'
import { renew, selectLine, signInBySession } from './sign-in.ts'
import { type BeelineState, type Context, onChannel, state } from './state.ts'
import { readWebAllowances } from './web/allowances.ts'
import { readWebBalance } from './web/balance.ts'
import { readWebLines } from './web/lines.ts'
import { readWebPayments } from './web/payments.ts'
import { readWebProfile } from './web/profile.ts'
import { readWebServices } from './web/services.ts'
import { readWebSpending } from './web/spending.ts'
import { readWebUsage } from './web/usage.ts'

/** The web cabinet has no reports that are known. */
const noReports = async (context: Context): Promise<never> => context.fail('no-access')

/** One's own Beeline line, over a token or over the web cabinet: the kind of session decides. */
export const beelineAdapter: CarrierAdapter<BeelineClient, BeelineState, never, string> = {
  contract: 1,
  info: beelineInfo,
  channel: 'api',
  origins: ['https://*.beeline.ru'],
  // Clients wait a second before each call, and more were refused. Evidence medium.
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  essentialCookies: ['token', 'B2C_AUTH', 'csrf_token', 'SITE_VERSION'],
  state,
  faults,
  auth: { begin: { session: signInBySession, password: signInByPassword }, renew, selectLine },
  usage: {
    limits: {
      // Rows that are no data do not tell what they are.
      kinds: ['data', 'other'],
      covers: 'every-event',
      // The cabinet of 2016 refused more than 31 days; how far back rows reach is not sure, so no limit is named.
      windowDays: 31,
    },
    fetchPage: async (context, window, position) =>
      onChannel(
        context,
        async () => readRestUsage(context, window),
        async ({ host }) => readWebUsage(context, host, window, position),
      ),
  },
  statements: {
    order: async (context, query) =>
      onChannel(
        context,
        async () => orderRestStatement(context, query),
        async () => noReports(context),
      ),
    fetch: async (context, order) =>
      onChannel(
        context,
        async () => fetchRestStatement(context, order),
        async () => noReports(context),
      ),
  },
  balance: async context =>
    onChannel(
      context,
      async () => readRestBalance(context),
      async ({ host }) => readWebBalance(context, host),
    ),
  allowances: async context =>
    onChannel(
      context,
      async () => readRestAllowances(context),
      async ({ host }) => readWebAllowances(context, host),
    ),
  spending: async (context, { month }) =>
    onChannel(
      context,
      async () => readRestSpending(context, month),
      async ({ host }) => readWebSpending(context, host, month),
    ),
  payments: async (context, days) =>
    onChannel(
      context,
      async () => readRestPayments(context, days),
      async ({ host }) => readWebPayments(context, host, days),
    ),
  services: async context =>
    onChannel(
      context,
      async () => readRestServices(context),
      async ({ host }) => readWebServices(context, host),
    ),
  lines: async context =>
    onChannel(
      context,
      async ({ login }) => readRestLines(context, login),
      async ({ host }) => readWebLines(context, host),
    ),
  profile: async context =>
    onChannel(
      context,
      async () => readRestProfile(context),
      async ({ host }) => readWebProfile(context, host),
    ),
}
