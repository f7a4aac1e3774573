import type { PasswordSignIn, WebsiteReason } from '@esim-usage/core'
import type { AdapterContext, AdapterResponse, AuthStep, SignedInStep } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { beelineInfo } from '../carrier-info.ts'
import { toCtn } from '../numbers.ts'
import type { BeelineState } from '../state.ts'
import { reply } from '../wire.ts'
import { restRequest } from './ask.ts'
import { readRestNumbers } from './lines.ts'

/** Only the person can go on. The address of an offer accepts it as soon as it is asked, so nobody is shown it. */
function stopOf(response: AdapterResponse): WebsiteReason | undefined {
  if (response.status !== 200 || !response.mediaType.includes('json')) return undefined
  let answer: z.output<typeof reply>
  try {
    answer = response.json(reply)
  } catch {
    return undefined
  }
  const code = String(answer.meta?.code ?? '')
  if (typeof answer.offerUrl === 'string' || code === '20008') return 'terms'
  return answer.tempPassInd === true || code === '20015' ? 'password-change' : undefined
}

/** Opens a session of a token: whose it is, tell the lines of its login. */
export async function openToken(
  context: AdapterContext,
  token: string,
  login: string,
): Promise<SignedInStep<BeelineState>> {
  // Evidence high: three clients send it as this cookie; in the address it would end up in logs.
  context.cookies.set({ name: 'token', value: token, domain: 'my.beeline.ru' })
  const lines = await readRestNumbers(context, login)
  // No end of the token is known, and nothing renews it.
  return { status: 'signed-in', state: { channel: 'rest', login }, lines }
}

/** Signs in with the cabinet password. */
export async function signInByPassword(
  context: AdapterContext,
  { password, login = toCtn(context.line) }: PasswordSignIn,
): Promise<AuthStep<BeelineState, never>> {
  const response = await context.http.send({
    ...restRequest('rest.auth', { userType: 'Mobile', login }),
    method: 'PUT',
    body: { json: { password } },
    secrets: [password],
  })
  const reason = stopOf(response)
  if (reason !== undefined) return { status: 'website', url: beelineInfo.sites.cabinet, reason }
  context.http.check(response)
  const { token } = response.json(reply)
  return openToken(context, token ?? context.fail('schema-mismatch'), login)
}
