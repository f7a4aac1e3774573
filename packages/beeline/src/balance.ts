import type { Balance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestBalance } from './rest/balance.ts'
import { type Context, onChannel } from './state.ts'
import { readWebBalance } from './web/balance.ts'

/** The money of the line. */
export const readBalance = async (context: Context): Promise<Draft<Balance>> =>
  onChannel(
    context,
    async () => readRestBalance(context),
    async ({ host }) => readWebBalance(context, host),
  )
