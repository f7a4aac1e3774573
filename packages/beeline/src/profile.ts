import type { Profile } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestProfile } from './rest/profile.ts'
import { type Context, onChannel } from './state.ts'
import { readWebProfile } from './web/profile.ts'

/** Holder, tariff and state. */
export const readProfile = async (context: Context): Promise<Draft<Profile>> =>
  onChannel(
    context,
    async () => readRestProfile(context),
    async ({ host }) => readWebProfile(context, host),
  )
