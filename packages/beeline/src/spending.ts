import type { Spending } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestSpending } from './rest/spending.ts'
import { type Context, onChannel } from './state.ts'
import { readWebSpending } from './web/spending.ts'

/** What is known of a month. */
export const readSpending = async (
  context: Context,
  { month }: { readonly month: string },
): Promise<Draft<Spending>> =>
  onChannel(
    context,
    async () => readRestSpending(context, month),
    async ({ host }) => readWebSpending(context, host, month),
  )
