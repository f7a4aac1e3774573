import { readJson } from '../../../parse/read-json.ts'
import type { ReferenceEndpoint } from '../endpoints.ts'
import { failure, page } from './answers.ts'
import { dataRoutes } from './data-routes.ts'
import { answerInstead, breakText, changeBody, type StagedFault } from './fault.ts'
import type { ServiceSession } from './sessions.ts'
import { signInRoutes } from './sign-in-routes.ts'
import type { Visit, World } from './world.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readBody(text: string): Record<string, unknown> {
  const body = text === '' ? {} : readJson(text)
  return isRecord(body) ? body : {}
}

const readCookies = (header: string | null): Map<string, string> =>
  new Map(
    (header ?? '').split('; ').map(pair => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')] as const
    }),
  )

async function toVisit(request: Request, fault: string | undefined): Promise<Visit> {
  return {
    query: new URL(request.url).searchParams,
    body: readBody(await request.text()),
    cookies: readCookies(request.headers.get('cookie')),
    access: /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1],
    fault,
  }
}

/** The session of a request whose token works. */
function findSession(world: World, visit: Visit): ServiceSession | undefined {
  const session = world.sessions.find(visit.cookies.get('sid'))
  const token = session?.access.get(visit.access ?? '')
  return token !== undefined && token.endsAt > world.now() ? session : undefined
}

/** A fresh token, when the one that asked is past half its life. */
function slide(world: World, visit: Visit, session: ServiceSession): object {
  const token = session.access.get(visit.access ?? '')
  if (!world.settings.slides || token === undefined) return {}
  if (world.now() < (token.startedAt + token.endsAt) / 2) return {}
  const { access, endsAt } = world.sessions.issue(session)
  return { fresh: { access, expiresAt: new Date(endsAt).toISOString() } }
}

function answerOwn(
  world: World,
  visit: Visit,
  endpoint: ReferenceEndpoint,
): { readonly response: Response; readonly more: object } {
  const signIn = signInRoutes[endpoint]
  if (signIn !== undefined) return { response: signIn(world, visit), more: {} }
  const session = findSession(world, visit)
  const data = dataRoutes[endpoint]
  if (session === undefined || data === undefined) return { response: failure(401, 'token-over'), more: {} }
  return { response: data(world, visit, session), more: slide(world, visit, session) }
}

/** Answers a request to an address; a staged fault takes the answer's place or changes it. */
export async function answer(
  world: World,
  request: Request,
  endpoint: ReferenceEndpoint | undefined,
  staged: StagedFault | undefined,
): Promise<Response> {
  if (new URL(request.url).hostname === 'login.reference.test') return page(200, 'Please sign in')
  if (endpoint === undefined) return failure(404, 'no-such-address')
  const instead = staged === undefined ? undefined : answerInstead(staged, request)
  if (instead !== undefined) return instead
  const visit = await toVisit(request, staged?.fault)
  const { response, more } = answerOwn(world, visit, endpoint)
  const body =
    response.headers.get('content-type')?.includes('json') === true ? await response.json() : undefined
  if (!isRecord(body)) return response
  const fault = staged?.fault
  const whole = { ...body, ...more }
  const changed = fault === undefined ? whole : changeBody(fault, whole, visit.query.get('from') ?? '')
  const text = JSON.stringify(changed)
  const headers = new Headers(response.headers)
  if (fault === 'wrong-type') headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(fault === undefined ? text : breakText(fault, text), {
    status: response.status,
    headers,
  })
}
