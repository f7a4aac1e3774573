import { html, redirect, text } from '../answers.ts'
import type { MtsCall } from './call.ts'
import { cabinetPage, signInPage } from './pages.ts'

/** Where every sign-in begins. */
export const signInUrl = 'https://united-auth.ssl.mts.ru/account/login?goto=https://lk.mts.ru/&xClientId=LK'

const cabinetUrl = 'https://lk.mts.ru/'
const callbackUrl = 'https://united-auth.ssl.mts.ru/account/callback/login'

/** An id as the sign-in hands them on. */
export const traceId = (serial: number): string =>
  `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`

/** Where the single sign-on hands over to the cabinet. */
export function authorizeUrl(serial: number): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'LK',
    nonce: `nonce-${serial}`,
    state: `state-${serial}`,
    'x-trace-id': traceId(serial),
  })
  return `https://login.mts.ru/amserver/oauth2/authorize?${query}`
}

/** united-auth: to the cabinet, or to the single sign-on. */
export function startSignIn({ request, world }: MtsCall): Response {
  if (world.sessions.cabinetOf(request) !== undefined) return redirect(cabinetUrl)
  return redirect(authorizeUrl(world.sessions.nextSerial()))
}

/** login.mts.ru: back with a code while one of its cookies is good, else to the sign-in page. */
export function authorize({ request, url, world }: MtsCall): Response {
  const line = world.sessions.signedInAs(request)
  if (line !== undefined) {
    const query = new URLSearchParams({
      code: world.sessions.openCode(line),
      state: url.searchParams.get('state') ?? '',
    })
    const cookie = `MTSWebSSO=${world.sessions.openSignOn(line)}; Domain=.mts.ru; Path=/; Secure; HttpOnly`
    return redirect(`${callbackUrl}?${query}`, [cookie])
  }
  const query = new URLSearchParams({
    client_id: 'LK',
    scope: 'openid profile phone account sso offline',
    redirect_uri: callbackUrl,
    statetrace: traceId(world.sessions.nextSerial()),
    goto: url.href,
    response_type: 'code',
  })
  world.starts.remember(query)
  return redirect(`https://login.mts.ru/amserver/NUI/?${query}`)
}

/** united-auth: takes the code, opens the cabinet, which is ready some questions later. */
export function callback({ url, world }: MtsCall): Response {
  const line = world.sessions.takeCode(url.searchParams.get('code') ?? '')
  if (line === undefined) return redirect(signInUrl)
  const { token } = world.sessions.openCabinet(line, world.settings.inProgressAnswers)
  const place = 'Domain=.mts.ru; Path=/'
  return redirect(cabinetUrl, [
    `mts_auth_lk=${token}; ${place}`,
    `mts_auth_userId_lk=${token}-user; ${place}`,
    `mts_auth_mtsru=${token}-site; ${place}`,
  ])
}

/** The sign-in page itself. */
export const showSignIn = (): Response => html(signInPage)

/** The cabinet's home; strangers go to the sign-in. */
export const home = ({ request, world }: MtsCall): Response =>
  world.sessions.cabinetOf(request) === undefined ? redirect(signInUrl) : html(cabinetPage)

/** Says whether the cabinet session lives. */
export const isAuthorized = ({ request, world }: MtsCall): Response =>
  text(String(world.sessions.cabinetOf(request) !== undefined))
