import { memoryStore, type SessionStore } from '../../../src/index.ts'
import type { ConformanceOptions, ReferenceAdapter } from '../../../src/testing/index.ts'
import { type Mutant, ofAdapter, ofEachAdapter, ofOptions, withRequests } from './mutant.ts'

const handle = 'kept-elsewhere'

/** Sends the token that is kept outside of the session. */
const sendKept = (adapter: ReferenceAdapter, kept: () => string | undefined): ReferenceAdapter =>
  withRequests(adapter, request =>
    request.headers?.['authorization'] === `Bearer ${handle}`
      ? { ...request, headers: { ...request.headers, authorization: `Bearer ${kept() ?? handle}` } }
      : request,
  )

/** Keeps the tokens of a sign-in or of a renewal outside of the session. */
function keepElsewhere(adapter: ReferenceAdapter, flow: 'session' | 'renew'): ReferenceAdapter {
  let kept: string | undefined
  const { auth } = adapter
  const { renew } = auth
  return sendKept(
    {
      ...adapter,
      auth: {
        ...auth,
        begin: {
          ...auth.begin,
          async session(context, request) {
            const step = await auth.begin.session(context, request)
            if (flow !== 'session' || step.status !== 'signed-in' || step.state.refresh === undefined)
              return step
            kept = step.state.access
            return { ...step, state: { ...step.state, access: handle } }
          },
        },
        ...(renew === undefined
          ? {}
          : {
              async renew(context) {
                const signedIn = await renew(context)
                if (flow !== 'renew') return signedIn
                kept = signedIn.state.access
                return { ...signedIn, state: { ...signedIn.state, access: handle } }
              },
            }),
      },
    },
    () => kept,
  )
}

/** Keeps a token that came along outside of the session. */
function updateElsewhere(adapter: ReferenceAdapter): ReferenceAdapter {
  let kept: string | undefined
  const changed = sendKept(adapter, () => kept)
  return {
    ...changed,
    balance: async context =>
      changed.balance({
        ...context,
        session: {
          get state() {
            return context.session.state
          },
          update(state, expiresAt) {
            kept = state.access
            context.session.update({ ...state, access: handle }, expiresAt)
          },
        },
      }),
  }
}

const withStore = (
  options: ConformanceOptions,
  change: (store: SessionStore) => Partial<SessionStore>,
): ConformanceOptions => {
  const store = options.sessionStore ?? memoryStore()
  return { ...options, sessionStore: { ...store, ...change(store) } }
}

const withLoaded = (options: ConformanceOptions, read: (text: string) => string): ConformanceOptions =>
  withStore(options, store => ({
    async load(key) {
      const stored = await store.load(key)
      return stored === undefined ? undefined : { ...stored, value: read(stored.value) }
    },
  }))

/** Wrong in keeping sessions. */
export const mutants: readonly Mutant[] = [
  ofEachAdapter('session/snapshot', 'keeps the token of a sign-in in the process', adapter =>
    keepElsewhere(adapter, 'session'),
  ),
  ofEachAdapter('session/token-kept', 'keeps a token that came along in the process', updateElsewhere),
  ofAdapter('session/cookie-kept', 'takes back a cookie that was set anew', adapter => ({
    ...adapter,
    usage: {
      ...adapter.usage,
      async fetchPage(context, window, position) {
        const before = context.cookies.get('sid', 'https://api.reference.test/')
        const page = await adapter.usage.fetchPage(context, window, position)
        context.cookies.keep([])
        if (before !== undefined)
          context.cookies.set({ name: 'sid', value: before, domain: '.reference.test' })
        return page
      },
    },
  })),
  ofOptions('session/damaged', 'crashes on a damaged snapshot', options =>
    withLoaded(options, text => JSON.stringify(JSON.parse(text))),
  ),
  ofOptions('session/old-version', 'takes up a snapshot of another version', options =>
    withLoaded(options, text => text.replace('"version":0', '"version":1')),
  ),
  ofOptions('session/other-carrier', 'takes up the session of another carrier', options =>
    withLoaded(options, text => text.replace('"carrier":"other"', '"carrier":"reference"')),
  ),
  ofAdapter('session/foreign-state', 'takes everything for its state', adapter => ({
    ...adapter,
    state: {
      '~standard': { ...adapter.state['~standard'], validate: value => ({ value: Object(value) }) },
    },
  })),
  ofAdapter('session/other-line', 'says of every session that it is of the client’s line', adapter => ({
    ...adapter,
    auth: {
      ...adapter.auth,
      begin: {
        ...adapter.auth.begin,
        async session(context, request) {
          const step = await adapter.auth.begin.session(context, request)
          return step.status === 'signed-in' ? { ...step, lines: [context.line ?? ''] } : step
        },
      },
    },
  })),
  ofOptions('session/renewed-once', 'renews without waiting for others', options =>
    withStore(options, () => ({ lease: async () => ({ release: async () => undefined }) })),
  ),
  ofEachAdapter('session/renewal-kept', 'keeps the token of a renewal in the process', adapter =>
    keepElsewhere(adapter, 'renew'),
  ),
  ofOptions('session/credentials', 'asks for credentials at once', options => {
    options.credentials?.().catch(() => undefined)
    return options
  }),
]
