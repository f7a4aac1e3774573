import type { PasswordSignIn } from '@esim-usage/core'
import {
  type AdapterContext,
  type AuthStep,
  optional,
  poll,
  type SignedInStep,
} from '@esim-usage/core/adapter'
import { toBase64 } from '@esim-usage/core/parse'
import { megafonBusinessInfo } from './carrier-info.ts'
import { businessRequest, captchaRequest, loginRequest } from './endpoints.ts'
import type { BusinessPending, BusinessState } from './state.ts'
import { accountBalance, authBody, userBody } from './wire.ts'

type Step = AuthStep<BusinessState, BusinessPending>

/** After a first sign-in the cabinet gathers its data: asked every 3 seconds, 20 times at most. */
const cachePlan = { firstMs: 3000, everyMs: 3000, totalMs: 60_000 } as const
const mostPictures = 5

const digits = (text: string): string => text.replaceAll(/\D/gu, '')

/** The account may be named by its id, its login or its number; only the last costs a request. */
async function isWanted(context: AdapterContext, accountId: string, username: string): Promise<boolean> {
  const wanted = context.account ?? ''
  if (wanted === accountId || wanted === username) return true
  if (/^\+?\d[\d\s()-]{9,}$/.test(wanted) && digits(wanted).slice(-10) === digits(username).slice(-10))
    return true
  const request = businessRequest(
    context,
    'business.balance',
    `widget/accounts/balance/${encodeURIComponent(accountId)}`,
  )
  const balance = await optional(async () => context.http.json(request, accountBalance))
  return balance?.data?.accountNumber !== undefined && String(balance.data.accountNumber) === wanted
}

async function finish(context: AdapterContext, cached: boolean): Promise<SignedInStep<BusinessState>> {
  if (!cached) {
    await poll(context, cachePlan, async () => {
      const answer = await context.http.send(businessRequest(context, 'business.cache', 'user/cache/status'))
      return answer.status === 200 ? true : undefined
    })
  }
  const { data } = await context.http.json(businessRequest(context, 'business.user', 'user/auth'), userBody)
  const user = data?.user ?? context.fail('session-expired')
  const accountId = String(user.accountId)
  if (!(await isWanted(context, accountId, user.username ?? ''))) context.fail('wrong-line')
  return { status: 'signed-in', state: { accountId, lineIds: {} }, lines: [] }
}

/** Hands the picture to the person. Where something else stands in its place only their own browser can go on. */
export async function askPicture(
  context: AdapterContext,
  before: BusinessPending,
  rejected: boolean,
): Promise<Step> {
  if (before.pictures >= mostPictures) return context.fail('rejected')
  const image = await context.http.send(captchaRequest(before.captchaTime))
  if (image.status !== 200 || !image.mediaType.startsWith('image/'))
    return { status: 'website', url: megafonBusinessInfo.sites.cabinet, reason: 'bot-check' }
  return {
    status: 'challenge',
    challenge: { kind: 'captcha', image: { mediaType: image.mediaType, base64: toBase64(image.bytes()) } },
    pending: { ...before, pictures: before.pictures + 1 },
    ...(rejected && { rejected: true as const }),
  }
}

/** Sends the password, with the answer to the picture where one was shown. It is sent once, whatever comes. */
export async function enterPassword(
  context: AdapterContext,
  before: BusinessPending,
  captcha?: string,
): Promise<Step> {
  const { captchaTime, username, password } = before
  const form = { captchaTime, username, password, ...(captcha !== undefined && { captcha }) }
  const { data } = await context.http.json(
    {
      ...businessRequest(context, 'business.auth', 'auth/process'),
      method: 'POST',
      body: { form },
      secrets: [password],
    },
    authBody,
  )
  if (data?.isCaptchaShouldBeShown === true) return askPicture(context, before, captcha !== undefined)
  if (!data) return context.fail('rejected')
  return finish(context, data.cached !== false)
}

/** Signs in by login and password. The login is that of the cabinet, by default the account of the client. */
export async function signInByPassword(
  context: AdapterContext,
  { login = context.account ?? '', password }: PasswordSignIn,
): Promise<Step> {
  await context.http.send(loginRequest)
  const captchaTime = String(context.now().getTime())
  return enterPassword(context, { captchaTime, username: login, password, pictures: 0 })
}
