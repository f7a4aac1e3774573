import { EsimUsageError, type ClientCredentialsSignIn } from '@esim-usage/core'
import type { AdapterContext, SignedInStep } from '@esim-usage/core/adapter'
import { toBase64 } from '@esim-usage/core/parse'
import type { BusinessState } from './ask.ts'
import { apiRequest, tokenUrl } from './endpoints.ts'
import { isNotOrdered } from './ask.ts'
import { subscribersIn } from './hierarchy.ts'
import { hierarchy } from './wire-lines.ts'
import { tokenBody } from './wire.ts'

/**
 * How an app signs in at the business API: with the key pair a person makes in the business cabinet. The keys are not stored
 * and a token lives an hour, so give `credentials` where reading should go on.
 *
 * @throws AccountError `credentials-rejected` when the keys are wrong, `wrong-line` when the account or the line is none of
 * the company's.
 */
export type MtsBusinessSignIn = ClientCredentialsSignIn

const longestSpareMs = 300_000

/** So that no token ends under a request: five minutes less, or a tenth where it does not live long. */
const spareOf = (lifeMs: number): number => Math.min(longestSpareMs, lifeMs / 10)

/** The keys see several accounts, so this makes sure that one of them is the client's, with its line. */
async function checkAccount(context: AdapterContext, token: string): Promise<void> {
  const { account = '', line } = context
  const query = line === undefined ? { account, pageNum: 1, pageSize: 1 } : { msisdn: line.slice(1) }
  const parties = await context.http.json(apiRequest(token, 'service.hierarchy', query), hierarchy)
  const ours = parties.flatMap(subscribersIn).filter(each => each.account === account)
  if (!ours.some(each => line === undefined || each.line === line)) context.fail('wrong-line')
}

/** Buys a token with the keys. Where the list of lines was not ordered the account is checked by each answer alone. */
export async function signInByKeys(
  context: AdapterContext,
  { clientId, clientSecret }: MtsBusinessSignIn,
): Promise<SignedInStep<BusinessState>> {
  const pair = toBase64(new TextEncoder().encode(`${clientId}:${clientSecret}`))
  const askedAt = context.now().getTime()
  const { access_token: token, expires_in: seconds } = await context.http.json(
    {
      endpoint: 'auth.token',
      url: tokenUrl,
      method: 'POST',
      headers: { accept: 'application/json', authorization: `Basic ${pair}` },
      body: { form: { grant_type: 'client_credentials' } },
      secrets: [clientId, clientSecret, pair],
    },
    tokenBody,
  )
  await checkAccount(context, token).catch((error: unknown) => {
    if (isNotOrdered(error)) return
    if (EsimUsageError.is(error) && error.code === 'unknown-line') context.fail('wrong-line')
    throw error
  })
  const lifeMs = typeof seconds === 'number' ? seconds * 1000 : undefined
  return {
    status: 'signed-in',
    state: { token, plainRows: false },
    lines: [],
    ...(lifeMs !== undefined && {
      expiresAt: new Date(askedAt + lifeMs - spareOf(lifeMs)).toISOString(),
    }),
  }
}
