import type { Line } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { readRestLines } from './rest/lines.ts'
import { type Context, onChannel } from './state.ts'
import { readWebLines } from './web/lines.ts'

/** Lines of the sign-in. */
export const readLines = async (context: Context): Promise<readonly Draft<Line>[]> =>
  onChannel(
    context,
    async ({ login }) => readRestLines(context, login),
    async ({ host }) => readWebLines(context, host),
  )
