import type { CarrierAdapter } from '@esim-usage/core/adapter'
import { defaultUnitBase } from '../carrier-info.ts'
import { readAllowances } from './allowances.ts'
import { readBalance } from './balance.ts'
import { megafonBusinessInfo } from './carrier-info.ts'
import type { MegafonBusinessClient, MegafonBusinessOptions } from './client.ts'
import { origins } from './endpoints.ts'
import { faults } from './error-rules.ts'
import { readLines } from './lines.ts'
import { askPicture, enterPassword, signInByPassword } from './sign-in.ts'
import { readSpending } from './spending.ts'
import { type BusinessPending, type BusinessState, pending, state } from './state.ts'

/** The business cabinet of MegaFon, with the options of one client. */
export const createBusinessAdapter = ({
  unitBase = defaultUnitBase,
}: Pick<MegafonBusinessOptions, 'unitBase'>): CarrierAdapter<
  MegafonBusinessClient,
  BusinessState,
  BusinessPending
> => ({
  contract: 1,
  info: megafonBusinessInfo,
  channel: 'business',
  origins,
  // One client asked forty times a second; nothing says that the cabinet likes it.
  pace: { concurrency: 1, limits: [{ requests: 2, perMs: 1000 }] },
  essentialCookies: ['JSESSIONID', 'XSRF_TOKEN'],
  state,
  faults,
  auth: {
    begin: { password: signInByPassword },
    pending,
    answer: async (context, before, reply) =>
      'text' in reply ? enterPassword(context, before, reply.text) : askPicture(context, before, false),
  },
  balance: readBalance,
  allowances: async context => readAllowances(context, unitBase),
  spending: readSpending,
  lines: readLines,
})
