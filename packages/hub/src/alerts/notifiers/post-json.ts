import { NotifierError, type NotifierFailure } from './notifier-error.ts'

const longestMs = 15_000

/** What is sent where. */
export interface JsonPost {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  /** What a status means here. */
  readonly refusals: Readonly<Record<number, NotifierFailure>>
  /** Default: the platform's. */
  readonly fetch: typeof globalThis.fetch | undefined
  readonly signal: AbortSignal
}

/** Codes of connections that broke when the message may have been on its way. */
const broken: ReadonlySet<unknown> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
])

function mayHaveArrived(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { cause } = error
  return error.name === 'TimeoutError' || (cause instanceof Error && broken.has(Reflect.get(cause, 'code')))
}

const isLater = (status: number): boolean => status === 429 || status >= 500

/** Sends JSON, once; what goes wrong is said without the address, for that may hold a secret. */
export async function postJson(post: JsonPost): Promise<void> {
  const { url, headers, body, refusals, signal } = post
  const fetch = post.fetch ?? globalThis.fetch
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  }).catch((error: unknown): never => {
    signal.throwIfAborted()
    throw mayHaveArrived(error)
      ? new NotifierError('unanswered', 'There was no answer. The message may have arrived.')
      : new NotifierError('unreachable', 'The message could not be sent. Check the address and the network.')
  })
  // The status says it all, also where the rest of the answer is lost.
  await response.body?.cancel().catch(() => undefined)
  const { ok, status } = response
  if (ok) return
  throw new NotifierError(
    refusals[status] ?? (isLater(status) ? 'unavailable' : 'refused'),
    `The message was refused with status ${status}. Check the settings of the notifier.`,
    { status },
  )
}
