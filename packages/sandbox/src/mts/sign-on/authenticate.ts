import { json } from '../../answers.ts'
import type { MtsCall } from '../call.ts'
import type { MtsLine } from '../mts-line.ts'
import { authorizeUrl, traceId } from '../sign-in-pages.ts'
import { deviceStep } from './steps.ts'

const reasons = { 400: 'Bad Request', 401: 'Unauthorized', 415: 'Unsupported Media Type' } as const

/**
 * A refusal in the form of the access manager. The header says in words what was wrong, so that a test that fails can
 * be understood; the real carrier has no such header.
 */
const refuse = (code: keyof typeof reasons, why: string): Response =>
  json(
    {
      code,
      reason: reasons[code],
      message: code === 401 ? 'Authentication Failed' : reasons[code],
      detail: { failureUrl: '' },
    },
    code,
    { 'x-sandbox-reason': why },
  )

const wantedQuery = [
  ['client_id', 'LK'],
  ['authIndexType', 'service'],
  ['authIndexValue', 'login-spa'],
] as const

/** What is wrong with a request before its body is read. */
function wrongHead({ request, url, world }: MtsCall): Response | undefined {
  const missing = wantedQuery.find(([name, value]) => url.searchParams.get(name) !== value)
  if (missing !== undefined) return refuse(400, `${missing[0]}=${missing[1]} is missing in the address`)
  if (!world.starts.fits(url.searchParams))
    return refuse(400, 'the address does not tell what the sign-in page was opened with')
  const version = request.headers.get('accept-api-version') ?? ''
  if (!version.includes('resource=4.0') || !version.includes('protocol=1.0'))
    return refuse(400, 'Accept-API-Version is not resource=4.0, protocol=1.0')
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return refuse(415, 'Content-Type is not application/json')
  return undefined
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const readAuthId = (posted: unknown): string | undefined =>
  typeof posted === 'object' && posted !== null && 'authId' in posted && typeof posted.authId === 'string'
    ? posted.authId
    : undefined

/** The end: the token, where to go with it, and the cookies of the single sign-on. */
function welcome({ url, world }: MtsCall, line: MtsLine, isKept: boolean): Response {
  const goto = url.searchParams.get('goto') ?? authorizeUrl(world.sessions.nextSerial())
  const serial = world.sessions.nextSerial()
  const answer = json({
    tokenId: `SANDBOX-TOKEN-ID.${traceId(serial)}.*`,
    successUrl: goto,
    realm: '/users',
  })
  const signOn = world.sessions.openSignOn(line)
  answer.headers.append('set-cookie', `MTSWebSSO=${signOn}; Domain=.mts.ru; Path=/; Secure; HttpOnly`)
  if (isKept) {
    const persistent = world.sessions.openPersistent(line)
    answer.headers.append(
      'set-cookie',
      `MTSWebSSOPersistent=${persistent}; Domain=login.mts.ru; Path=/; Secure; HttpOnly`,
    )
  }
  return answer
}

/** The step protocol: an empty body begins, then each step comes back filled. */
export function authenticate(call: MtsCall): Response {
  const wrong = wrongHead(call)
  if (wrong !== undefined) return wrong
  if (call.body === '') return json(deviceStep)
  const posted = parse(call.body)
  const authId = readAuthId(posted)
  if (authId === undefined) return refuse(400, 'the body is no step')
  const result = call.world.signOn.answer(posted, authId, call.url.search)
  if ('step' in result) return json(result.step)
  if ('line' in result) return welcome(call, result.line, result.isKept)
  return refuse(result.isOver ? 401 : 400, result.refused)
}
