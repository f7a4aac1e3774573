import { EsimUsageError } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { type BeelineBusinessClient, createBeelineBusiness } from '../src/business/index.ts'
import { type BeelineClient, createBeeline } from '../src/index.ts'
import { createFixtureFetch, type FixtureFetch } from './fixture-fetch.ts'
import { usual } from './usual-answers.ts'

export const token = '0123456789ABCDEF0123456789ABCDEF'
export const cookies = 'B2C_AUTH=FAKE-B2C; csrf_token=FAKE-CSRF'
export const credentials = { method: 'password', password: 'FAKE-PASSWORD', login: 'corporate' } as const

type Answers = Readonly<Record<string, readonly string[]>>
interface Opened<Client> {
  readonly client: Client
  readonly carrier: FixtureFetch
}
const at = '2026-11-23T12:00:00+03:00'

/** A fetch that answers a sign-in as usual, then from the given carrier. */
function switched(carrier: FixtureFetch, kind: 'rest' | 'web' | 'business') {
  let current = createFixtureFetch(usual[kind])
  const fetch: typeof globalThis.fetch = async (input, init) => current.fetch(input, init)
  return { fetch, go: () => (current = carrier) }
}

/** A client signed in by token or cookies, whose carrier answers as usual but for `answers`. */
export async function openLine(
  kind: 'rest' | 'web',
  answers: Answers,
  options: { readonly line?: string; readonly now?: string } = {},
): Promise<Opened<BeelineClient>> {
  const carrier = createFixtureFetch({ ...usual[kind], ...answers })
  const { fetch, go } = switched(carrier, kind)
  const client = createBeeline({
    line: options.line ?? '+79000000001',
    clock: virtualClock(options.now ?? at),
    fetch,
  })
  await client.signIn({ method: 'session', session: kind === 'rest' ? { token } : { cookies } })
  go()
  return { client, carrier }
}

/** A business client that is signed in. */
export async function openBusiness(
  answers: Answers,
  options: { readonly line?: string; readonly now?: string } = {},
): Promise<Opened<BeelineBusinessClient>> {
  const carrier = createFixtureFetch({ ...usual.business, ...answers })
  const { fetch, go } = switched(carrier, 'business')
  const client = createBeelineBusiness({
    account: '700000001',
    ...(options.line !== undefined && { line: options.line }),
    clock: virtualClock(options.now ?? at),
    fetch,
  })
  await client.signIn(credentials)
  go()
  return { client, carrier }
}

/** The error of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<EsimUsageError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!EsimUsageError.is(error)) throw new Error('The call did not fail as it should.', { cause: error })
  return error
}
