import { NotifierError } from './notifier-error.ts'

const longestMs = 15_000

/** What is sent where. */
export interface JsonPost {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
  /** Default: the platform's. */
  readonly fetch: typeof globalThis.fetch | undefined
  readonly signal: AbortSignal
}

/** Sends JSON; what goes wrong is said without the address, for that may hold a secret. */
export async function postJson({ url, headers, body, fetch, signal }: JsonPost): Promise<void> {
  const response = await (fetch ?? globalThis.fetch)(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestMs)]),
  }).catch((): never => {
    signal.throwIfAborted()
    throw new NotifierError('The message could not be sent. Check the address and the network.')
  })
  await response.body?.cancel()
  if (!response.ok) {
    throw new NotifierError(
      `The message was refused with status ${response.status}. Check the settings of the notifier.`,
      response.status,
    )
  }
}
