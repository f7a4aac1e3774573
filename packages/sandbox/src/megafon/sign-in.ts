import { json } from '../answers.ts'
import type { MegafonCall } from './call.ts'
import { setCookies } from './cookies.ts'
import { findLine } from './lines.ts'
import type { MegafonLine } from './megafon-line.ts'
import { refuse } from './refusals.ts'

/** Ten digits, or 7 and ten. */
const phoneNumber = /^7?9\d{9}$/

/** Whose session it is, and a fresh token; a stranger gets what is needed to sign in. */
export function checkSession({ world, request, instead }: MegafonCall): Response {
  const signedIn = world.sessions.signedInAs(request)
  const visitor = world.visitors.of(request) ?? world.visitors.welcome()
  const cookies = { JSESSIONID: visitor.id, 'NEW-CSRF-TOKEN': visitor.csrf }
  if (signedIn === undefined) return setCookies(json({ authenticated: false }), cookies)
  const line = instead ?? signedIn
  const fresh = world.sessions.slide(line, 'OTP')
  const body = { authenticated: true, phone: line.phone, name: line.name, jwtToken: fresh.jwtToken }
  return setCookies(setCookies(json(body), cookies), fresh.cookies, true)
}

/** A form is taken only with the token against forged requests. */
export const withCsrf =
  (answer: (call: MegafonCall) => Response) =>
  (call: MegafonCall): Response => {
    const visitor = call.world.visitors.of(call.request)
    const isSame = visitor !== undefined && call.request.headers.get('x-csrf-token') === visitor.csrf
    return isSame ? answer(call) : refuse('unauthorized', 'X-CSRF-TOKEN is not the cookie NEW-CSRF-TOKEN')
  }

function letIn({ world }: MegafonCall, line: MegafonLine, channel: 'OTP' | 'PASSWORD'): Response {
  const { jwtToken, cookies } = world.sessions.open(line, channel)
  const body = { authenticated: true, phone: line.phone, jwtToken }
  return setCookies(json(body), cookies, true)
}

/** Seconds until another code is sent. */
export function codeTimeout({ world, url }: MegafonCall): Response {
  const line = findLine(url.searchParams.get('login') ?? '')
  return json({ timeout: line === undefined ? 0 : Math.ceil(world.outbox.waitOf(line) / 1000) })
}

/** Sends a code. */
export function requestCode({ world, form }: MegafonCall): Response {
  const login = form.get('login') ?? ''
  if (!phoneNumber.test(login)) return refuse('bad-phone')
  if (form.get('captchaReady') !== 'true') return refuse('internal-error', 'captchaReady is missing')
  const line = findLine(login)
  if (line === undefined) return refuse('unknown-line')
  if (line.isLocked === true) return refuse('locked')
  if (world.outbox.waitOf(line) > 0) return refuse('too-many-codes')
  world.outbox.send(line)
  return json({ ok: true })
}

/** Lets in whoever knows the newest code. */
export function submitCode(call: MegafonCall): Response {
  const line = findLine(call.form.get('login') ?? '')
  const isRight = line !== undefined && call.world.outbox.opens(line, call.form.get('otp') ?? '')
  return isRight ? letIn(call, line, 'OTP') : refuse('wrong-code')
}

/** A picture for this browser; the one before counts no more. */
export function nextPicture({ world, request }: MegafonCall): Response {
  const visitor = world.visitors.of(request)
  if (visitor === undefined) return refuse('unauthorized', 'the cookie JSESSIONID is missing')
  const { digits, image } = world.pictures.next()
  visitor.picture = digits
  return image
}

/** Undefined: no picture is due, or it was read. */
function refusePicture({ world, request, form }: MegafonCall): Response | undefined {
  const visitor = world.visitors.of(request)
  if (visitor === undefined) return undefined
  if (world.pictures.takeDue()) visitor.owesPicture = true
  if (!visitor.owesPicture) return undefined
  const given = form.get('captcha')
  const isRight = visitor.picture !== undefined && given === visitor.picture
  visitor.picture = undefined
  if (!isRight) return refuse(given === null ? 'picture-wanted' : 'wrong-picture')
  visitor.owesPicture = false
  return undefined
}

/** Lets in whoever knows the password. */
export function enterPassword(call: MegafonCall): Response {
  const number = call.form.get('login') ?? ''
  if (!phoneNumber.test(number)) return refuse('bad-phone')
  const unread = refusePicture(call)
  if (unread !== undefined) return unread
  const line = findLine(number)
  if (line === undefined) return refuse('bad-password')
  const outcome = call.world.passwords.try(line, call.form.get('password') ?? '')
  if (outcome !== 'right') return refuse(outcome === 'wrong' ? 'bad-password' : 'too-many-passwords')
  return line.isLocked === true ? refuse('locked') : letIn(call, line, 'PASSWORD')
}
