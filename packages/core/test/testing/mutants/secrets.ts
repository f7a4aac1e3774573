import { memoryStore } from '../../../src/index.ts'
import type { ConformanceOptions } from '../../../src/testing/index.ts'
import { type Mutant, ofAdapter, ofClient, ofOptions, withRequests } from './mutant.ts'

/** Options that tell the token of each request to somebody. */
const withTokens = (options: ConformanceOptions, tell: (token: string) => void): ConformanceOptions => ({
  ...options,
  async fetch(input, init) {
    const token = new Request(input, init).headers.get('authorization')
    if (token !== null) tell(token)
    return options.fetch(input, init)
  },
})

/** Wrong in what they let others see. */
export const mutants: readonly Mutant[] = [
  ofClient('secrets/errors', 'hangs the number on its errors', (client, { line }) => ({
    ...client,
    balance: async options =>
      client.balance(options).catch((error: unknown) => {
        if (error instanceof Error) Object.defineProperty(error, 'cause', { value: `asked for ${line}` })
        throw error
      }),
  })),
  ofOptions('secrets/events', 'tells tokens in its events', options => {
    let last = ''
    return {
      ...withTokens(options, token => {
        last = token
      }),
      onEvent: event => options.onEvent?.({ ...event, operation: `${event.operation} ${last}` }),
    }
  }),
  ofOptions('secrets/logs', 'writes tokens to the console', options =>
    withTokens(options, token => {
      // oxlint-disable-next-line no-console
      console.debug(token)
    }),
  ),
  ofClient('secrets/inspection', 'remembers how it was signed in', client => ({
    ...client,
    async signIn(request, options) {
      Object.assign(this, { remembered: request })
      return client.signIn(request, options)
    },
  })),
  ofAdapter('secrets/requests', 'does not name the token that it renews with', adapter =>
    withRequests(adapter, ({ secrets = [], ...request }) =>
      request.endpoint === 'token.refresh' ? request : { ...request, secrets },
    ),
  ),
  ofOptions('secrets/store', 'names its keys after the line', options => {
    const store = options.sessionStore ?? memoryStore()
    const name = (key: string): string => `${options.line} ${key}`
    return {
      ...options,
      sessionStore: {
        load: async key => store.load(name(key)),
        save: async (key, value, ifVersion) => store.save(name(key), value, ifVersion),
        remove: async key => store.remove(name(key)),
        lease: async (key, forMs) => store.lease(name(key), forMs),
      },
    }
  }),
]
