import { findLogin, type SignInStop } from '../beeline/logins.ts'
import { element, refuseSoap } from './envelope.ts'
import type { SoapCall } from './soap-call.ts'

/** Terms and new passwords have codes here; how a one-time password is told is not known. */
const stops: Readonly<Record<SignInStop, number>> = {
  offer: 20008,
  'temporary-password': 20015,
  'old-password': 20015,
  locked: 20014,
}

/** `auth`: a password becomes a token, the same that REST takes. */
export function auth({ asked, world }: SoapCall): string | Response {
  const [name, password] = [asked.field('login'), asked.field('password')]
  if (name === '' || password === '') return refuseSoap(20001)
  const login = findLogin(name)
  if (login === undefined) return refuseSoap(20002)
  const outcome = world.passwords.check(login, password)
  // Which code a login has that is locked after wrong tries is not settled.
  if (outcome !== 'right') return refuseSoap(outcome === 'wrong' ? 20002 : 20014)
  return login.stop === undefined
    ? element('return', world.tokens.open(login))
    : refuseSoap(stops[login.stop])
}
