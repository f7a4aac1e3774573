import ky from 'ky'
import type { AdapterRequest, RequestBody } from '../adapter/adapter-http.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import type { Hop } from './cookie-fetch.ts'

/** How a request is tried again. */
export interface RetryPlan {
  readonly repeatable: boolean
  /** Sends once. */
  attempt(hop: Omit<Hop, 'signal'>): Promise<void>
  /** Waits until another try may go; false when there must be none. `retry` counts from 1. */
  wait(failure: unknown, retry: number): Promise<boolean>
}

const mostRetries = 2

interface SentBody {
  readonly text: string
  readonly mediaType: string
}

function bodyOf(body: RequestBody | undefined): SentBody | undefined {
  if (body === undefined) return undefined
  if ('json' in body) return { text: JSON.stringify(body.json), mediaType: 'application/json' }
  if ('form' in body) {
    return { text: new URLSearchParams(body.form).toString(), mediaType: 'application/x-www-form-urlencoded' }
  }
  return body
}

const retryMethods = { GET: 'get', POST: 'post', PUT: 'put' } as const

/**
 * Sends a request until it succeeds or must not be tried again.
 *
 * A failure is kept beside ky, which wraps what looks like a network error in one of its own, with the whole request.
 */
export async function sendWithRetries(
  request: AdapterRequest,
  userAgent: string,
  plan: RetryPlan,
  facts: ErrorFacts,
): Promise<void> {
  const method = request.method ?? 'GET'
  const body = bodyOf(request.body)
  let failed: { readonly reason: unknown } | undefined
  const keepFailure = <T>(run: Promise<T>): Promise<T> =>
    run.catch((reason: unknown) => {
      failed = { reason }
      throw reason
    })
  const send = () =>
    ky(request.url, {
      method,
      headers: {
        'user-agent': userAgent,
        ...(body === undefined ? {} : { 'content-type': body.mediaType }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body: body.text }),
      ...(request.query === undefined ? {} : { searchParams: { ...request.query } }),
      async fetch(input) {
        const { url, headers } = new Request(input)
        const hop = {
          url,
          method,
          headers: Object.fromEntries(headers),
          body: body?.text,
          follow: request.follow ?? true,
        }
        await keepFailure(plan.attempt(hop))
        return new Response(null)
      },
      timeout: false,
      throwHttpErrors: false,
      retry: {
        limit: mostRetries,
        methods: plan.repeatable ? [retryMethods[method]] : [],
        delay: () => 0,
        shouldRetry: ({ retryCount }) => keepFailure(plan.wait(failed?.reason, retryCount)),
      },
    })
  try {
    await send()
  } catch {
    if (failed !== undefined) throw failed.reason
    // The platform's own words would show the header that cannot be sent.
    throw new InvalidRequestError(
      'invalid-argument',
      'The adapter made a request that cannot be sent. Look at its headers and body.',
      facts,
    )
  }
}
