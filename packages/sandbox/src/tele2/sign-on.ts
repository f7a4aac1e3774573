import { json, text } from '../answers.ts'
import type { Tele2Call } from './call.ts'
import { findLine } from './lines.ts'
import type { Tele2Line } from './tele2-line.ts'
import { accessSeconds } from './tokens.ts'

const clientIds: ReadonlySet<string> = new Set(['digital-suite-web-app', 'android-app'])
const tooMany = 'Превышено количество попыток. Повторите позже'

const problem = (detail: string): Response =>
  json({ detail }, 400, { 'content-type': 'application/problem+json' })
const refuse = (error: string, words: string, status: number): Response =>
  json({ error, error_description: words }, status)

function readBody(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

/** Sends a code by SMS. A number that is none of t2 gets none, which only the sign-on tells. */
export function requestSms({ world, names, body }: Tele2Call): Response {
  if (typeof member(readBody(body), 'sender') !== 'string') return problem('Не указан отправитель')
  const line = findLine(names['number'] ?? '')
  if (line !== undefined && world.outbox.send(line, 'sms') === undefined) return problem(tooMany)
  return text('')
}

/** Sends a code by e-mail. */
export function requestMail({ world, body }: Tele2Call): Response {
  const username = member(readBody(body), 'username')
  const line = typeof username === 'string' ? findLine(username) : undefined
  if (line === undefined) return problem('Msisdn not found')
  const token = world.outbox.send(line, 'email')
  return token === undefined ? problem(tooMany) : json({ security_code_token: token })
}

function pairAnswer({ world, site }: Tele2Call, line: Tele2Line, clientId: string): Response {
  return toAnswer(world.tokens.issue(line, clientId, site))
}

const toAnswer = (pair: { readonly accessToken: string; readonly refreshToken: string }): Response =>
  json({
    access_token: pair.accessToken,
    expires_in: accessSeconds,
    // Not stated.
    refresh_expires_in: 0,
    refresh_token: pair.refreshToken,
    token_type: 'bearer',
    'not-before-policy': 0,
    session_state: '00000000-0000-4000-8000-000000000001',
    scope: 'profile email',
  })

function refresh(call: Tele2Call, form: URLSearchParams): Response {
  const { world, site } = call
  const pair = world.tokens.refresh(form.get('refresh_token') ?? '', form.get('client_id') ?? '', site)
  return pair === undefined ? refuse('invalid_grant', 'Session not active', 400) : toAnswer(pair)
}

/** Whether the first factor is right. A code by SMS stays good until both are. */
function isFirstRight({ world }: Tele2Call, line: Tele2Line, form: URLSearchParams): boolean {
  const secret = form.get('password')
  if (form.get('password_type') === 'sms_code') return world.outbox.goodCode(line, 'sms')?.code === secret
  return line.password !== undefined && line.password === secret
}

/** What is wrong with the second factor, if it is wanted. */
function secondProblem({ world }: Tele2Call, line: Tele2Line, form: URLSearchParams): Response | undefined {
  if (!line.wantsMailCode) return undefined
  const code = form.get('security_code') ?? ''
  if (code === '') return refuse('invalid_request', 'Security code is empty', 400)
  const sent = world.outbox.goodCode(line, 'email')
  const isRight = sent?.code === code && sent.token === form.get('security_code_token')
  return isRight ? undefined : refuse('invalid_grant', 'Неверный код', 401)
}

function signIn(call: Tele2Call, form: URLSearchParams): Response {
  const line = findLine(form.get('username') ?? '')
  if (line === undefined) return refuse('invalid_grant', 'Msisdn not found', 401)
  if (!isFirstRight(call, line, form)) {
    const words = form.get('password_type') === 'sms_code' ? 'Неверный пароль' : 'Invalid user password'
    return refuse('invalid_grant', words, 401)
  }
  const wrong = secondProblem(call, line, form)
  if (wrong !== undefined) return wrong
  for (const medium of ['sms', 'email'] as const) {
    const used = call.world.outbox.goodCode(line, medium)
    if (used !== undefined) used.isUsed = true
  }
  return pairAnswer(call, line, form.get('client_id') ?? '')
}

/** Gives tokens for one or two factors, or for a refresh token. */
export function giveTokens(call: Tele2Call): Response {
  const form = new URLSearchParams(call.body)
  if (!clientIds.has(form.get('client_id') ?? '')) return refuse('unauthorized_client', 'Unknown client', 401)
  const grant = form.get('grant_type')
  if (grant === 'refresh_token') return refresh(call, form)
  return grant === 'password'
    ? signIn(call, form)
    : refuse('unsupported_grant_type', 'Unsupported grant', 400)
}
