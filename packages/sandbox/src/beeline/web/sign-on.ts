import { html, redirect } from '../../answers.ts'
import type { BeelineCall } from '../call.ts'
import { linesOf } from '../logins.ts'
import { cabinetPage, loginPage } from '../pages.ts'
import type { SignOnWay } from './web-sessions.ts'

/** A page of the cabinet. */
export const cabinetPath = '/customers/products/elk'
const commonRegion = 'moskva.beeline.ru'
const callback = 'https://www.beeline.ru/auth/logincallback/'

/** `www`: on to the region of the line that is shown; strangers end in a region as well. */
export const start = ({ request, world }: BeelineCall): Response =>
  redirect(`https://${world.web.aliveOf(request)?.shown.region ?? commonRegion}${cabinetPath}`)

/** The cabinet of a region; its page opens to anybody. */
export const cabinet = (): Response => html(cabinetPage)

/** Who is not signed in ends here. */
export const login = (): Response => html(loginPage)

const through = ({ world }: BeelineCall, way: SignOnWay): Response =>
  redirect(`https://idphydra.beeline.ru/oauth2/auth?state=${world.web.openWay(way)}`)

/** Makes a session fresh, by way of the sign-on. */
export const refresh = (call: BeelineCall): Response =>
  through(call, { path: call.url.searchParams.get('returnUrl') ?? cabinetPath })

/** Shows another line of the person, by way of the sign-on. A line that is not the person's changes nothing. */
export function setCtn(call: BeelineCall): Response {
  const session = call.world.web.freshOf(call.request)
  if (session === undefined) return redirect('https://authentication.beeline.ru/login?login_challenge=0')
  const ctn = call.url.searchParams.get('ctn') ?? ''
  const isOwn = linesOf(session.login).some(line => line.ctn === ctn)
  return through(call, { path: cabinetPath, ...(isOwn && { ctn }) })
}

const form = (fields: Readonly<Record<string, string>>): Response =>
  html(
    `<html><body onload="document.forms[0].submit()"><form method="post" action="${callback}">${Object.entries(
      fields,
    )
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`)
      .join('')}</form></body></html>`,
  )

/** The sign-on: a page that posts itself back to the cabinet. */
export function signOn({ request, url, world }: BeelineCall): Response {
  const state = url.searchParams.get('state') ?? ''
  const session = world.web.aliveOf(request)
  if (session === undefined)
    return form({ error: 'login_required', error_description: 'no active user session', state })
  const ticket = world.web.openTicket(session)
  return form({ id_token: ticket, scope: 'openid', state, session_state: session.value })
}

/** Takes what the sign-on posted, and goes on to the region. */
export function loginCallback({ body, world }: BeelineCall): Response {
  const fields = new URLSearchParams(body)
  const gone = world.web.goThrough(fields.get('state') ?? '', fields.get('id_token') ?? '')
  if (gone === undefined) return redirect('https://www.beeline.ru/login')
  const { session, path } = gone
  const seconds = Math.floor(world.settings.persistentMs / 1000)
  return redirect(`https://${session.shown.region}${path}`, [
    `B2C_AUTH=${session.value}; Domain=.beeline.ru; Path=/; Max-Age=${seconds}; Secure; HttpOnly`,
  ])
}
