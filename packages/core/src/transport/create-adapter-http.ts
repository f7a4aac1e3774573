import ky from 'ky'
import type { AdapterHttp, AdapterRequest, AdapterResponse, RequestBody } from '../adapter/adapter-http.ts'
import type { Clock, ClientEvent } from '../client/options.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { createError } from '../errors/create-error.ts'
import { EsimUsageError, InvalidRequestError } from '../errors/esim-usage-error.ts'
import { createResponse, type RawAnswer } from './answer.ts'
import { type AttemptOptions, sendAttempt } from './attempt.ts'
import { type JudgeOptions, judgeErrors, judgeWebsite } from './judge.ts'
import { isAllowedOrigin } from './origins.ts'

/** What a transport for one call needs. */
export interface HttpOptions extends AttemptOptions, JudgeOptions {
  readonly operation: string
  readonly clock: Clock
  readonly userAgent: string
  readonly emit: (event: Pick<ClientEvent, 'type'> & Partial<ClientEvent>) => void
  /** Values of a request that must never show. */
  readonly hide: (secrets: readonly string[]) => void
  /** Counts a code that is about to be sent, or throws `code-limit`. */
  readonly beforeCode: () => Promise<void>
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number
}

const mostRetries = 2
const longestWaitMs = 30_000

const bodyOf = (
  body: RequestBody | undefined,
): { readonly text: string; readonly mediaType: string } | undefined => {
  if (body === undefined) return undefined
  if ('json' in body) return { text: JSON.stringify(body.json), mediaType: 'application/json' }
  if ('form' in body)
    return { text: new URLSearchParams(body.form).toString(), mediaType: 'application/x-www-form-urlencoded' }
  return body
}

/** Milliseconds to wait before another try; undefined when there must be none. */
function retryWait(error: unknown, retry: number, random: () => number): number | undefined {
  if (!EsimUsageError.is(error)) return undefined
  const backoff = Math.min(4000, 500 * 2 ** (retry - 1)) * (0.75 + random() / 2)
  switch (error.code) {
    case 'network':
    case 'timeout':
      return backoff
    case 'unavailable':
    case 'rate-limited': {
      const asked = error.facts.retryAfterMs
      if (asked === undefined) return backoff
      return asked <= longestWaitMs ? asked : undefined
    }
    // oxlint-disable-next-line typescript/switch-exhaustiveness-check
    default:
      return undefined
  }
}

/** The one way to a carrier: pace, cookies, origins, limits, retries, fault rules and events in one place. */
export function createAdapterHttp(options: HttpOptions): AdapterHttp {
  const exchange = async (
    request: AdapterRequest,
    judge: (response: AdapterResponse, facts: ErrorFacts) => void,
  ): Promise<AdapterResponse> => {
    const facts = { carrier: options.carrier, operation: options.operation, endpoint: request.endpoint }
    if (!URL.canParse(request.url) || !isAllowedOrigin(new URL(request.url), options.origins)) {
      throw new InvalidRequestError(
        'invalid-argument',
        'The adapter asked an address outside of its origins. Add the host to `origins`.',
        {
          ...facts,
          option: 'origins',
        },
      )
    }
    options.hide(request.secrets ?? [])
    if (request.sendsCode === true) await options.beforeCode()
    const method = request.method ?? 'GET'
    const repeatable = request.sendsCode !== true && (request.repeatable ?? method === 'GET')
    const body = bodyOf(request.body)
    let answer: AdapterResponse | undefined
    let tries = 0

    const send: typeof globalThis.fetch = async input => {
      tries += 1
      const sent = input instanceof Request ? input : new Request(input)
      const began = options.clock.now()
      let raw: RawAnswer | undefined
      try {
        raw = await sendAttempt(
          {
            url: sent.url,
            method,
            headers: Object.fromEntries(sent.headers),
            body: body?.text,
            follow: request.follow ?? true,
          },
          request,
          options,
          facts,
        )
      } finally {
        options.emit({
          type: 'request',
          endpoint: request.endpoint,
          attempt: tries,
          milliseconds: options.clock.now() - began,
          ...(raw === undefined ? {} : { status: raw.status }),
        })
      }
      answer = createResponse(raw, facts)
      judge(answer, facts)
      return new Response(null)
    }

    await ky(request.url, {
      method,
      headers: {
        'user-agent': options.userAgent,
        ...(body === undefined ? {} : { 'content-type': body.mediaType }),
        ...request.headers,
      },
      ...(body === undefined ? {} : { body: body.text }),
      ...(request.query === undefined ? {} : { searchParams: { ...request.query } }),
      fetch: send,
      timeout: false,
      throwHttpErrors: false,
      retry: {
        limit: mostRetries,
        methods: repeatable ? [method.toLowerCase() as Lowercase<typeof method>] : [],
        delay: () => 0,
        // The wait goes through the client's clock, so it is virtual in tapes and ends with the call.
        shouldRetry: async ({ error, retryCount }) => {
          const wait = retryWait(error, retryCount, options.random)
          if (wait === undefined) return false
          options.emit({ type: 'retry', endpoint: request.endpoint, attempt: retryCount, milliseconds: wait })
          await options.clock.wait(wait, options.signal)
          return true
        },
      },
    })
    if (answer === undefined) throw createError('network', facts)
    return answer
  }

  const factsOf = (endpoint: string): ErrorFacts => ({
    carrier: options.carrier,
    operation: options.operation,
    endpoint,
  })
  const endpoints = new WeakMap<AdapterResponse, string>()

  return {
    async json(request, schema) {
      const response = await exchange(request, (answer, facts) => {
        judgeWebsite(answer, facts, options)
        judgeErrors(answer, facts, options)
        if (/html/.test(answer.mediaType))
          throw createError('unreadable-body', { ...facts, status: answer.status })
      })
      return response.json(schema)
    },
    async send(request) {
      const response = await exchange(request, (answer, facts) => judgeWebsite(answer, facts, options))
      endpoints.set(response, request.endpoint)
      return response
    },
    check(response) {
      judgeErrors(response, factsOf(endpoints.get(response) ?? ''), options)
    },
  }
}
