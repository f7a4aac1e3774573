import type { AdapterContext } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { cabinetRequest, cabinetUrls, startRequest, switchRequest } from './endpoints.ts'
import { readProfile, readUserInfo } from './session-calls.ts'
import { checkLanding, openStart, wallCookies, waitUntilReady } from './sign-in.ts'

/** True when the session shows the line that is wanted. */
async function isCurrent(context: AdapterContext): Promise<boolean> {
  const { userProfile } = await readUserInfo(context)
  return parseLine(userProfile?.login) === context.line
}

/** The id the cabinet has for a linked line. The line the session shows is not among them. */
async function findId(context: AdapterContext): Promise<string | undefined> {
  const { slaves } = await readProfile(context)
  return slaves?.find(({ phone }) => parseLine(phone) === context.line)?.id ?? undefined
}

/** A POST outside the cabinet's own pages needs the token that comes in a header. */
async function readCsrf(context: AdapterContext): Promise<string> {
  const answer = await context.http.send(
    cabinetRequest(context, 'lk.refresh-csrf', cabinetUrls['lk.refresh-csrf']),
  )
  context.http.check(answer)
  return answer.header('x-refresh-csrf-token') ?? context.fail('schema-mismatch')
}

/** What the switch answers is not known, so only a failing status counts; `user-info` tells whether it worked. */
async function switchTo(context: AdapterContext, id: string): Promise<void> {
  const answer = await context.http.send(switchRequest(context, id, await readCsrf(context)))
  if (answer.status >= 400) context.http.check(answer)
  await waitUntilReady(context)
  const verified = await context.http.send(
    cabinetRequest(context, 'lk.user-verification', cabinetUrls['lk.user-verification']),
  )
  if (verified.status >= 400) context.http.check(verified)
}

/** A new session of the cabinet shows the line of the sign-on again, from which all others can be reached. */
async function enterAnew(context: AdapterContext): Promise<void> {
  context.cookies.keep(['MTSWebSSO', 'MTSWebSSOPersistent', ...wallCookies])
  checkLanding(context, await openStart(context, startRequest))
  await waitUntilReady(context)
}

/**
 * Makes the client's line the one the session shows. `X-Login` names the line in every request, but no client is known
 * that reads a linked line by it alone, and `user-info` and `profile` show the session's line whatever it says.
 */
export async function selectLine(context: AdapterContext): Promise<void> {
  if (await isCurrent(context)) return
  const listed = await findId(context)
  if (listed === undefined) {
    await enterAnew(context)
    if (await isCurrent(context)) return
  }
  await switchTo(context, listed ?? (await findId(context)) ?? context.fail('wrong-line'))
  if (!(await isCurrent(context))) context.fail('wrong-line')
}
