import type { AdapterHttp, AdapterRequest, AdapterResponse } from '../adapter/adapter-http.ts'
import type { ClientEvent, Clock } from '../client/options.ts'
import type { ErrorFacts } from '../errors/codes.ts'
import { createError } from '../errors/create-error.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { createResponse, factsOf as knownOf, type RawAnswer } from './answer.ts'
import { type AttemptOptions, sendAttempt } from './attempt.ts'
import type { Hop } from './cookie-fetch.ts'
import { type JudgeOptions, judgeErrors, judgeWebsite } from './judge.ts'
import { isAllowedOrigin } from './origins.ts'
import { retryWait } from './retry-wait.ts'
import { type RetryPlan, sendWithRetries } from './send-with-retries.ts'

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

/** Judges an answer; what it throws decides whether the request is tried again. */
type Judge = (response: AdapterResponse, facts: ErrorFacts) => void

function checkUrl(request: AdapterRequest, options: HttpOptions, facts: ErrorFacts): void {
  if (URL.canParse(request.url) && isAllowedOrigin(new URL(request.url), options.origins)) return
  throw new InvalidRequestError(
    'invalid-argument',
    'The adapter asked an address outside of its origins. Add the host to `origins`.',
    { ...facts, option: 'origins' },
  )
}

/** Sends once and tells about it. */
async function sendOnce(
  hop: Omit<Hop, 'signal'>,
  request: AdapterRequest,
  attempt: number,
  options: HttpOptions,
  facts: ErrorFacts,
): Promise<AdapterResponse> {
  const { endpoint } = request
  const began = options.clock.now()
  let raw: RawAnswer | undefined
  try {
    raw = await sendAttempt(hop, request, options, facts)
    return createResponse(raw, facts)
  } finally {
    const status = raw === undefined ? {} : { status: raw.status }
    options.emit({
      type: 'request',
      endpoint,
      attempt,
      milliseconds: options.clock.now() - began,
      ...status,
    })
  }
}

/** The one way to a carrier: pace, cookies, origins, limits, retries, fault rules and events in one place. */
export function createAdapterHttp(options: HttpOptions): AdapterHttp {
  const factsOf = (endpoint: string): ErrorFacts => ({
    carrier: options.carrier,
    operation: options.operation,
    endpoint,
  })

  const exchange = async (request: AdapterRequest, judge: Judge): Promise<AdapterResponse> => {
    const { endpoint } = request
    const facts = factsOf(endpoint)
    checkUrl(request, options, facts)
    options.hide(request.secrets ?? [])
    if (request.sendsCode === true) await options.beforeCode()
    const answers: AdapterResponse[] = []
    let tries = 0
    const plan: RetryPlan = {
      repeatable: request.sendsCode !== true && (request.repeatable ?? (request.method ?? 'GET') === 'GET'),
      async attempt(hop) {
        tries += 1
        const answer = await sendOnce(hop, request, tries, options, facts)
        judge(answer, facts)
        answers.push(answer)
      },
      // The wait goes through the client's clock, so it is virtual in tapes and ends with the call.
      async wait(failure, retry) {
        const milliseconds = retryWait(failure, retry, options.random)
        if (milliseconds === undefined || options.signal.aborted) return false
        options.emit({ type: 'retry', endpoint, attempt: retry, milliseconds })
        await options.clock.wait(milliseconds, options.signal)
        return true
      },
    }
    await sendWithRetries(request, options.userAgent, plan, facts)
    // Taken out: the platform keeps a request, and with it this plan, until it collects all of its garbage.
    const answer = answers.pop()
    if (answer === undefined) throw createError('network', facts)
    return answer
  }

  return {
    async json(request, schema) {
      const response = await exchange(request, (answer, facts) => {
        judgeErrors(answer, facts, options)
        if (answer.mediaType.includes('html')) {
          throw createError('unreadable-body', { ...facts, status: answer.status })
        }
      })
      return response.json(schema)
    },
    send: request =>
      exchange(request, (answer, facts) => {
        judgeWebsite(answer, facts, options)
      }),
    check(response) {
      judgeErrors(response, factsOf(knownOf(response).endpoint ?? ''), options)
    },
  }
}
