import { EsimUsageError } from '@esim-usage/core'
import type { AdapterContext, SignedIn } from '@esim-usage/core/adapter'
import { toCtn } from '../numbers.ts'
import type { BeelineState, Context } from '../state.ts'
import { cabinetPath, commonHost, webPaths } from '../endpoints.ts'
import { enter } from './enter.ts'
import { readShownLine, readWebNumbers } from './lines.ts'

/** Whose session it is: the line the cabinet shows, then the ones it can show. */
async function readSession(context: AdapterContext, host: string): Promise<SignedIn<BeelineState>> {
  const shown = (await readShownLine(context, host)) ?? context.fail('schema-mismatch')
  const others = (await readWebNumbers(context, host)).filter(line => line !== shown)
  return { state: { channel: 'web', host }, lines: [shown, ...others] }
}

/** Makes the session fresh through the sign-on, as pages of the cabinet do once they meet a 401. */
export async function renewWeb(context: AdapterContext, host: string): Promise<SignedIn<BeelineState>> {
  const landed = await enter(context, {
    endpoint: 'web.refresh',
    url: `https://${host}/auth/refresh/`,
    query: { returnUrl: webPaths['web.accounts'] },
  })
  return readSession(context, landed)
}

/** Finds the region of a session and its lines. Its pages open to anybody, so a session may prove over only then. */
export async function openWeb(context: AdapterContext): Promise<SignedIn<BeelineState>> {
  const host = await enter(context, { endpoint: 'web.start', url: `https://${commonHost}${cabinetPath}` })
  try {
    return await readSession(context, host)
  } catch (error) {
    if (!EsimUsageError.is(error) || error.code !== 'session-expired') throw error
    return renewWeb(context, host)
  }
}

/** Makes the client's line the one the cabinet shows; the region may change with it. */
export async function selectWebLine(context: Context, host: string): Promise<void> {
  if ((await readShownLine(context, host)) === context.line) return
  const landed = await enter(context, {
    endpoint: 'web.set-ctn',
    url: `https://${host}/auth/setctn/`,
    query: { ctn: toCtn(context.line) },
  })
  context.session.update({ channel: 'web', host: landed })
  if ((await readShownLine(context, landed)) !== context.line) context.fail('wrong-line')
}
