import { EsimUsageError } from '../../../src/index.ts'
import { type Mutant, ofAdapter, ofClient, ofOptions, withRequests } from './mutant.ts'

const platformFetch = globalThis.fetch

/** Wrong in how they send. */
export const mutants: readonly Mutant[] = [
  ofOptions('transport/only-fetch', 'asks by the global fetch too', options => ({
    ...options,
    async fetch(input, init) {
      // Only where the suite has put its own in place: nothing may leave a test.
      if (globalThis.fetch !== platformFetch)
        await globalThis.fetch('https://api.reference.test/').catch(() => undefined)
      return options.fetch(input, init)
    },
  })),
  ofClient('transport/timeout', 'has all the time there is', client => ({
    ...client,
    balance: async options =>
      client.balance(options?.signal === undefined ? undefined : { signal: options.signal }),
  })),
  ofClient('transport/abort', 'hides the reason of an abort', client => ({
    ...client,
    balance: async options =>
      client.balance(options).catch((error: unknown) => {
        throw options?.signal?.aborted === true ? new Error('stopped') : error
      }),
  })),
  ofAdapter('transport/get-retried', 'gives up at once', adapter =>
    withRequests(adapter, request =>
      request.endpoint === 'balance.read' ? { ...request, repeatable: false } : request,
    ),
  ),
  ofClient('transport/long-retry-after', 'asks again although it should wait', client => ({
    ...client,
    balance: async options =>
      client.balance(options).catch(async (error: unknown) => {
        if (EsimUsageError.is(error) && error.facts.retryAfterMs === 3_600_000) return client.balance(options)
        throw error
      }),
  })),
  ofOptions('transport/foreign-redirect', 'goes wherever it is sent', options => ({
    ...options,
    async fetch(input, init) {
      const response = await options.fetch(input, init)
      const location = response.headers.get('location')
      if (location?.startsWith('https://elsewhere.') === true) await options.fetch(location)
      return response
    },
  })),
  ofAdapter('transport/post-once', 'sends a password again', adapter =>
    withRequests(adapter, request =>
      request.endpoint === 'password.check' ? { ...request, repeatable: true } : request,
    ),
  ),
]
