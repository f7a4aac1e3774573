import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { readAllowances } from './allowances.ts'
import { readBalance } from './balance.ts'
import { defaultUnitBase, megafonInfo } from './carrier-info.ts'
import type { MegafonClient, MegafonOptions } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { readPayments } from './payments.ts'
import { type MegafonPending, pending } from './pending.ts'
import { readProfile } from './profile.ts'
import { readServices } from './services.ts'
import { essentialCookies, headersFor, renew, signInBySession } from './sign-in.ts'
import { askCode, enterCode, signInByCode } from './sign-in-by-code.ts'
import { askPicture, enterPassword, signInByPassword } from './sign-in-by-password.ts'
import { readSpending } from './spending.ts'
import { type MegafonState, state } from './state.ts'
import { usage } from './usage.ts'

/** The web cabinet of MegaFon for one's own line, with the options of one client. */
export const createMegafonAdapter = ({
  cabinetHeaders: given,
  unitBase = defaultUnitBase,
}: Pick<MegafonOptions, 'cabinetHeaders' | 'unitBase'>): CarrierAdapter<
  MegafonClient,
  MegafonState,
  MegafonPending
> => ({
  contract: 1,
  info: megafonInfo,
  channel: 'api',
  origins,
  // An address that asks faster is banned for a while. Evidence medium: one client.
  pace: { concurrency: 1, limits: [{ requests: 1, perMs: 1000 }] },
  essentialCookies,
  state,
  faults,
  auth: {
    begin: {
      session: async (context, request) => signInBySession(context, request, given),
      code: async context => signInByCode(context, await headersFor(context, given)),
      password: async (context, request) =>
        signInByPassword(context, request, await headersFor(context, given)),
    },
    pending,
    async answer(context, before, reply) {
      if (before.asks === 'picture')
        return 'text' in reply
          ? enterPassword(context, before, reply.text)
          : askPicture(context, before, false)
      return 'text' in reply
        ? enterCode(context, before.cabinetHeaders, reply.text)
        : askCode(context, before.cabinetHeaders)
    },
    renew: async context => renew(context, given),
  },
  usage,
  balance: readBalance,
  allowances: async context => readAllowances(context, unitBase),
  spending: readSpending,
  payments: readPayments,
  services: readServices,
  lines: readLines,
  profile: readProfile,
})
