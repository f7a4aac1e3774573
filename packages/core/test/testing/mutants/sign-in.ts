import { EsimUsageError, type SignInStep } from '../../../src/index.ts'
import { type Mutant, ofAdapter, ofClient, withRequests } from './mutant.ts'

const hasCode = (error: unknown, code: string): boolean => EsimUsageError.is(error) && error.code === code

/** Wrong in signing in. */
export const mutants: readonly Mutant[] = [
  ofClient('sign-in/stored-session', 'signs in anew each time', client => ({
    ...client,
    signIn: async (request, options) => client.signIn(request, { ...options, again: true }),
  })),
  ofClient('sign-in/rejected', 'does not say that an answer was wrong', client => ({
    ...client,
    async answer(challenge, text, options): Promise<SignInStep> {
      const step = await client.answer(challenge, text, options)
      return step.status === 'challenge' ? { status: 'challenge', challenge: step.challenge } : step
    },
  })),
  ofClient('sign-in/last-try', 'gives another try behind the last one', client => ({
    ...client,
    answer: async (challenge, text, options): Promise<SignInStep> =>
      client.answer(challenge, text, options).catch((error: unknown) => {
        if (hasCode(error, 'code-rejected')) return { status: 'challenge', challenge, rejected: true }
        throw error
      }),
  })),
  ofClient('sign-in/challenge-json', 'answers only the challenges it gave itself', client => {
    const own = new Set<string>()
    const note = (step: SignInStep): SignInStep => {
      if (step.status === 'challenge') own.add(step.challenge.id)
      return step
    }
    return {
      ...client,
      signIn: async (request, options) => note(await client.signIn(request, options)),
      answer: async (challenge, text, options) =>
        note(
          await client.answer(
            own.has(challenge.id) ? challenge : { ...challenge, id: 'A'.repeat(43) },
            text,
            options,
          ),
        ),
    }
  }),
  ofClient(
    'sign-in/challenge-expired',
    'begins anew by itself when a challenge is over',
    (client, { clock }) => ({
      ...client,
      answer: async (challenge, text, options) =>
        client.answer(challenge, text, options).catch(async (error: unknown) => {
          if (clock.now() < Date.parse(challenge.expiresAt)) throw error
          return client.signIn({ method: 'code' }, { again: true })
        }),
    }),
  ),
  ofAdapter('sign-in/code-once', 'sends a code again when the carrier is busy', adapter =>
    withRequests(adapter, request => {
      if (request.endpoint === 'code.attempt') return { ...request, sendsCode: true }
      if (request.endpoint !== 'code.send') return request
      const { sendsCode: _sendsCode, ...rest } = request
      return { ...rest, repeatable: true }
    }),
  ),
  ofAdapter('sign-in/code-limits', 'does not say that a request sends a code', adapter =>
    withRequests(adapter, ({ sendsCode: _sendsCode, ...request }) => request),
  ),
]
