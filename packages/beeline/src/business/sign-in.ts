import type { PasswordSignIn, WebsiteReason } from '@esim-usage/core'
import type { AdapterContext, AuthStep } from '@esim-usage/core/adapter'
import { askSubscriber, type BusinessState } from './ask.ts'
import { beelineBusinessInfo } from './carrier-info.ts'
import { readSoapFault } from './error-rules.ts'
import { fieldsOf, readReply, rowsOf, soapRequest } from './soap.ts'
import { authReply, contractRow } from './wire.ts'

/**
 * How an app signs in at a corporate contract: with the corporate login and its password. `login` is not the number of the
 * contract, so give it. The token is not renewed: give `credentials` where it should last.
 *
 * @throws AccountError `credentials-rejected`, `account-locked`, `wrong-line` when the contract is none of the login's.
 */
export type BeelineBusinessSignIn = PasswordSignIn

/** States only a person can end, on a page. */
const stops: ReadonlyMap<string | undefined, WebsiteReason> = new Map([
  ['20008', 'terms'],
  ['20015', 'password-change'],
])

/** Signs in with a corporate login. The contract must be one of its own: the service knows no other check. */
export async function signInBusiness(
  context: AdapterContext,
  { password, login = context.account ?? '' }: BeelineBusinessSignIn,
): Promise<AuthStep<BusinessState, never>> {
  const request = soapRequest('Auth', 'auth', { login, password })
  const response = await context.http.send({ ...request, secrets: [password] })
  const reason = stops.get(readSoapFault(response)?.code)
  if (reason !== undefined) return { status: 'website', url: beelineBusinessInfo.sites.cabinet, reason }
  const reply = readReply(context, response, 'Auth', 'auth')
  const token = fieldsOf(reply, authReply).return
  const listed = await askSubscriber(context, token, 'getBANInfoList', { login })
  const contracts = rowsOf(listed, 'BanInfoList', contractRow)
  if (!contracts.some(({ ban }) => ban === context.account)) context.fail('wrong-line')
  return { status: 'signed-in', state: { token, login }, lines: [] }
}
