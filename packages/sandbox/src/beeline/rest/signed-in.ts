import type { BeelineCall, LineCall, TokenCall } from '../call.ts'
import { findLine } from '../lines.ts'
import { linesOf } from '../logins.ts'
import { readCookies } from '../read-cookies.ts'
import { refuse } from './reply.ts'

/** The token of a request: a cookie, a header, or part of the address. */
export const tokenOf = ({ request, url }: Pick<BeelineCall, 'request' | 'url'>): string =>
  readCookies(request).get('token') ??
  request.headers.get('x-api-token') ??
  url.searchParams.get('token') ??
  ''

type Answer<Call> = (call: Call) => Response

/** Refuses who has no living token. */
export const signedIn =
  (answer: Answer<TokenCall>): Answer<BeelineCall> =>
  call => {
    const token = tokenOf(call)
    if (token === '') return refuse(20001)
    const state = call.world.tokens.stateOf(token)
    if (state === 'unknown') return refuse(20003)
    return state === 'expired' ? refuse(20004) : answer({ ...call, login: state })
  }

/** Data of the line in `ctn`. A line nobody has is unknown, one of somebody else forbidden. */
export const ofLine = (answer: Answer<LineCall>): Answer<BeelineCall> =>
  signedIn(call => {
    const ctn = call.url.searchParams.get('ctn') ?? ''
    if (ctn === '') return refuse(20001)
    const line = findLine(ctn)
    if (line === undefined || line.ctn !== ctn) return refuse(20005)
    if (!linesOf(call.login).includes(line)) return refuse(20006)
    return answer({ ...call, line: call.instead ?? line })
  })
