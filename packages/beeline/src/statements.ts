import type { StatementPort } from '@esim-usage/core/adapter'
import { fetchRestStatement, orderRestStatement } from './rest/statements.ts'
import { type BeelineState, type Context, onChannel } from './state.ts'

/** The web cabinet has no reports that are known. */
const noReports = async (context: Context): Promise<never> => context.fail('no-access')

/** Reports as files, over a token. */
export const statements: StatementPort<BeelineState> = {
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
}
