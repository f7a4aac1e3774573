import { InvalidRequestError, type PasswordSignIn } from '@esim-usage/core'
import type { AdapterContext, AdapterResponse, AuthStep } from '@esim-usage/core/adapter'
import { parseLine, toBase64 } from '@esim-usage/core/parse'
import type { CabinetHeaders } from './cabinet-headers.ts'
import { megafonInfo } from './carrier-info.ts'
import { apiRequest, formRequest } from './endpoints.ts'
import { captchaCode, faults } from './error-rules.ts'
import type { MegafonPending, PicturePending } from './pending.ts'
import { toLogin } from './phone.ts'
import { openSession } from './session-check.ts'
import { type MegafonState, toSignedIn } from './state.ts'
import { sessionBody } from './wire.ts'

type Step = AuthStep<MegafonState, MegafonPending>

/** One client gives up then. */
const mostPictures = 5

const wantsPicture = (answer: AdapterResponse): boolean => {
  const { code, message } = faults.read(answer) ?? {}
  return code === undefined ? /код с картинки/i.test(message ?? '') : code === captchaCode
}

/** Hands the picture to the person. Where something else stands in its place only their own browser can go on. */
export async function askPicture(
  context: AdapterContext,
  before: PicturePending,
  rejected: boolean,
): Promise<Step> {
  if (before.pictures >= mostPictures) return context.fail('rejected', { carrierCode: captchaCode })
  const keys = { cabinetHeaders: before.cabinetHeaders }
  const image = await context.http.send(apiRequest(keys, 'auth.captcha', '/captcha/next'))
  if (image.status !== 200 || !image.mediaType.startsWith('image/'))
    return { status: 'website', url: megafonInfo.sites.cabinet, reason: 'bot-check' }
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
  before: PicturePending,
  captcha?: string,
): Promise<Step> {
  const { cabinetHeaders, login, password } = before
  const form = { login, password, ...(captcha !== undefined && { captcha }) }
  const answer = await context.http.send({
    ...formRequest(context, { cabinetHeaders }, 'auth.login', '/login', form),
    secrets: [password],
  })
  if (wantsPicture(answer)) return askPicture(context, before, captcha !== undefined)
  context.http.check(answer)
  const body = answer.json(sessionBody)
  if (body.authenticated !== true) return context.fail('rejected')
  return { status: 'signed-in', ...toSignedIn(context, body, cabinetHeaders) }
}

/** Signs in by password. */
export async function signInByPassword(
  context: AdapterContext,
  { login = context.line ?? '', password }: PasswordSignIn,
  cabinetHeaders: CabinetHeaders,
): Promise<Step> {
  const line = parseLine(login)
  if (line === undefined) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `login` is no phone number. Give the number of the account, or leave it out.',
      { carrier: 'megafon', option: 'login' },
    )
  }
  await openSession(context, cabinetHeaders)
  return enterPassword(context, {
    asks: 'picture',
    cabinetHeaders,
    login: toLogin(line),
    password,
    pictures: 0,
  })
}
