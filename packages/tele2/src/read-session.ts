import { InvalidRequestError } from '@esim-usage/core'
import { parseCookies, readJwt } from '@esim-usage/core/parse'
import * as z from 'zod/mini'
import { sessionInput, sites, type Tele2Session, type TokenPair } from './session.ts'

const web = 'digital-suite-web-app'

function refuse(message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { carrier: 'tele2', option: 'session' })
}

/** The pair of one family of hosts; that of today where a browser holds both. */
function fromCookies(text: string): TokenPair {
  const cookies = parseCookies(text, { domain: sites[0] })
  for (const site of sites) {
    const own = cookies.filter(({ domain }) => `.${domain.toLowerCase()}`.endsWith(`.${site}`))
    const valueOf = (name: string): string | undefined => own.find(cookie => cookie.name === name)?.value
    const refreshToken = valueOf('refresh_token')
    // A browser drops the access token when it is over; the other one still brings a new pair.
    if (refreshToken !== undefined)
      return { accessToken: valueOf('access_token'), refreshToken, clientId: web, site }
  }
  return refuse(
    'The option `session` holds no cookie `refresh_token` of t2.ru. Export the cookies while t2.ru/lk is open and signed in.',
  )
}

/** The tokens an app handed in. */
export function readSession(session: Tele2Session): TokenPair {
  const { data } = sessionInput.safeParse(session)
  if (data === undefined)
    return refuse(
      'The option `session` has neither `cookies` nor `accessToken` and `refreshToken`. Give the cookies of t2.ru as text, or both tokens.',
    )
  if ('cookies' in data) return fromCookies(data.cookies)
  return { ...data, clientId: data.clientId ?? web, site: data.site ?? sites[0] }
}

const claims = z.object({ exp: z.number() })

/** End of a token by its own claim, RFC 3339; undefined where it says none. */
export function endOf(token: string): string | undefined {
  try {
    const { data } = claims.safeParse(readJwt(token))
    return data === undefined ? undefined : new Date(data.exp * 1000).toISOString()
  } catch {
    return undefined
  }
}
