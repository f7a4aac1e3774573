import { EsimUsageError } from '@esim-usage/core'
import type { AdapterContext, AdapterRequest, SignedIn } from '@esim-usage/core/adapter'
import type { CabinetHeaders } from './cabinet-headers.ts'
import { apiRequest, type Keys } from './endpoints.ts'
import { type MegafonState, toSignedIn } from './state.ts'
import { sessionBody } from './wire.ts'

const checkRequest = (keys: Keys): AdapterRequest => {
  const request = apiRequest(keys, 'auth.session-check', '/auth/sessionCheck')
  // The cabinet's own pages name a form here although they send none.
  const headers = { ...request.headers, 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' }
  return { ...request, headers }
}

/** Asks whose session it is. One that is over is `session-expired`. */
export async function checkSession(
  context: AdapterContext,
  cabinetHeaders: CabinetHeaders,
  jwtToken: string | undefined,
): Promise<SignedIn<MegafonState>> {
  const body = await context.http.json(checkRequest({ cabinetHeaders, jwtToken }), sessionBody)
  if (body.authenticated !== true) return context.fail('session-expired')
  return toSignedIn(context, body, cabinetHeaders, jwtToken)
}

/** A stranger gets the cookies a sign-in needs from the same address. A cabinet that is down is asked nothing more. */
export async function openSession(context: AdapterContext, cabinetHeaders: CabinetHeaders): Promise<void> {
  try {
    await context.http.json(checkRequest({ cabinetHeaders }), sessionBody)
  } catch (error) {
    if (!EsimUsageError.is(error) || error.code !== 'session-expired') throw error
  }
}
