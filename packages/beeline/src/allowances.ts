import type { Allowance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestAllowances } from './rest/allowances.ts'
import { type Context, onChannel } from './state.ts'
import { readWebAllowances } from './web/allowances.ts'

/** Packages and bonuses. */
export const readAllowances = async (context: Context): Promise<readonly Draft<Allowance>[]> =>
  onChannel(
    context,
    async () => readRestAllowances(context),
    async ({ host }) => readWebAllowances(context, host),
  )
