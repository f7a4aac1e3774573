import { readJson } from '@esim-usage/core/parse'
import type { BeelineCall } from '../call.ts'
import { type BeelineLogin, findLogin, type SignInStop } from '../logins.ts'
import { printRest } from '../times.ts'
import { offer } from './offer.ts'
import { ok, refuse } from './reply.ts'

const dayMs = 24 * 3_600_000

/** `{"password":"…"}`; undefined: the body is none. */
function passwordIn(body: string): string | undefined {
  let value: unknown
  try {
    value = readJson(body)
  } catch {
    return undefined
  }
  const password: unknown =
    typeof value === 'object' && value !== null && 'password' in value ? value.password : undefined
  return typeof password === 'string' ? password : undefined
}

function signIn({ world }: BeelineCall, login: BeelineLogin): Response {
  const isTemporary = login.stop === 'temporary-password'
  return ok({
    token: world.tokens.open(login),
    tempPassInd: isTemporary,
    newUserInd: false,
    oncePassDateEnd: isTemporary ? printRest(world.settings.now() + dayMs) : null,
    convergence: null,
  })
}

const stops: Readonly<Record<SignInStop, (call: BeelineCall, login: BeelineLogin) => Response>> = {
  offer: ({ world }, login) => offer(login.login, world.tokens.open(login)),
  'temporary-password': signIn,
  'old-password': () => refuse(20015),
  locked: () => refuse(20014),
}

/** `PUT 2.0/auth/auth`: a password becomes a token. */
export function authorize(call: BeelineCall): Response {
  const name = call.url.searchParams.get('login') ?? ''
  const password = passwordIn(call.body)
  const isMobile = call.url.searchParams.get('userType') === 'Mobile'
  if (name === '' || password === undefined || !isMobile) return refuse(20001)
  const login = findLogin(name)
  // Its code is not settled; clients match the words.
  if (login === undefined) return refuse(20002, 'for.existent.users.only')
  const outcome = call.world.passwords.check(login, password)
  if (outcome === 'too-many') return refuse(20002, 'LOGIN_TRY_NUMBER_EXCEED')
  if (outcome === 'wrong') return refuse(20002)
  return login.stop === undefined ? signIn(call, login) : stops[login.stop](call, login)
}
