import { type Mutant, ofAdapter, ofClient, ofTapes, withRequests } from './mutant.ts'

/** Wrong in what they declare, in their tapes, or in what they send. */
export const mutants: readonly Mutant[] = [
  ofAdapter('manifest/facts', 'has a network that is none', adapter => ({
    ...adapter,
    info: { ...adapter.info, plmns: ['1'] },
  })),
  ofTapes('manifest/capability-tapes', 'has no tape of services', tapes =>
    tapes.filter(({ name }) => name !== 'services' && name !== 'slid'),
  ),
  ofTapes('manifest/sign-in-tapes', 'has no tape that signs in by code', tapes =>
    tapes.filter(({ name }) => !['code', 'code-signed-in'].includes(name)),
  ),
  ofAdapter(
    'manifest/error-tapes',
    'has a fault rule that stands behind another of the same kind',
    adapter => ({
      ...adapter,
      faults: {
        ...adapter.faults,
        rules: [
          ...adapter.faults.rules,
          { when: { code: 'locked' }, then: { error: 'account-locked' }, tape: 'locked' },
        ],
      },
    }),
  ),
  ofAdapter('expected', 'reads another balance', adapter => ({
    ...adapter,
    async balance(context) {
      const draft = await adapter.balance(context)
      return draft.model === 'prepaid'
        ? { ...draft, main: { ...draft.main, amount: draft.main.amount + 1 } }
        : draft
    },
  })),
  ofAdapter('requests/origins', 'may ask a host that no tape asks', adapter => ({
    ...adapter,
    origins: [...adapter.origins, 'https://unasked.example'],
  })),
  ofTapes('requests/no-secret-in-url', 'sends its token in an address', tapes =>
    tapes.map(tape =>
      tape.name === 'locked'
        ? {
            ...tape,
            exchanges: tape.exchanges.map(exchange => ({
              ...exchange,
              request: { ...exchange.request, url: `${exchange.request.url}?token=access-1` },
            })),
          }
        : tape,
    ),
  ),
  ofAdapter('requests/honest-headers', 'says that it is a browser', adapter =>
    withRequests(adapter, request => ({
      ...request,
      headers: { ...request.headers, 'user-agent': 'Mozilla/5.0' },
    })),
  ),
  ofClient('types/methods', 'has a method that no capability has', client =>
    Object.assign(client, { topUp: async () => undefined }),
  ),
]
