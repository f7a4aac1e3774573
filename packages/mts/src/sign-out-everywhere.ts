import type { AdapterContext, AdapterResponse } from '@esim-usage/core/adapter'
import { cabinetRequest, cabinetUrls, isOwnAddress, signOffRequest } from './endpoints.ts'

/** The cabinet sends on to the sign-on's own logout; to its sign-in where the session was over already. */
const isSignedOff = ({ location }: AdapterResponse): boolean =>
  location !== undefined && new URL(location).pathname === '/amserver/UI/Logout'

/** A way to somebody else's host is no sign-out that is known. */
function checkWay(context: AdapterContext, { location }: AdapterResponse): void {
  if (location !== undefined && !isOwnAddress(location)) context.fail('schema-mismatch')
}

/** Ends the cabinet, then the sign-on. By what clients of it say, this ends every session of the account, wherever it was made. */
export async function signOutEverywhere(context: AdapterContext): Promise<void> {
  const answer = await context.http.send({
    ...cabinetRequest(context, 'lk.logout', cabinetUrls['lk.logout']),
    follow: false,
  })
  checkWay(context, answer)
  if (!isSignedOff(answer)) context.http.check(answer)
  const after = await context.http.send(signOffRequest)
  checkWay(context, after)
  if (after.status >= 400) context.http.check(after)
}
