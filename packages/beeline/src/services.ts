import type { Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestServices } from './rest/services.ts'
import { type Context, onChannel } from './state.ts'
import { readWebServices } from './web/services.ts'

/** Options and subscriptions. */
export const readServices = async (context: Context): Promise<readonly Draft<Service>[]> =>
  onChannel(
    context,
    async () => readRestServices(context),
    async ({ host }) => readWebServices(context, host),
  )
