import { EsimUsageError } from '../errors/esim-usage-error.ts'
import { openLiveSession } from '../session/live-session.ts'
import { type Call, runCall } from './call.ts'
import type { CarrierClient } from './carrier-client.ts'
import type { ClientCore } from './client-core.ts'
import { checkChallenge, checkSignIn, readAnswer } from './read-sign-in.ts'
import type { Renewal } from './renewal.ts'
import { isOurs, type SessionKeeper } from './session-keeper.ts'
import { createSignInFlow } from './sign-in-flow.ts'
import type { SessionStatus, SignInStep } from './sign-in.ts'
import { dueAt } from './with-session.ts'
import { WebsiteStop } from '../transport/judge.ts'

type Methods = Pick<CarrierClient, 'session' | 'signIn' | 'answer' | 'resend' | 'signOut'>

const toText = (milliseconds: number): string => new Date(milliseconds).toISOString()

const signedIn = (expiresAt: number | undefined): SignInStep => ({
  status: 'signed-in',
  ...(expiresAt === undefined ? {} : { expiresAt: toText(expiresAt) }),
})

/** Creates the part of a client that signs in and out. */
export function createSignInMethods(core: ClientCore, keeper: SessionKeeper, renewal: Renewal): Methods {
  const flow = createSignInFlow(core, keeper)
  const openPage = (stop: WebsiteStop): SignInStep => ({
    status: 'website',
    url: core.adapter.info.sites.cabinet,
    reason: stop.reason,
  })

  /** The stored session as a step, renewed if it must; undefined when there is none that works. */
  const tryStored = async (call: Call): Promise<SignInStep | undefined> => {
    const { session } = await keeper.refresh()
    if (session === undefined || !isOurs(core, session.lines)) return undefined
    const now = core.clock.now()
    if (now < dueAt(session)) return signedIn(session.expiresAt)
    const works = now < (session.expiresAt ?? Infinity)
    try {
      // By the carrier alone: who signs in brings a request of their own, so nobody is asked for credentials.
      const renewed = await renewal.run(session.generation, call.operation, call.signal, 'works')
      return isOurs(core, renewed.lines) ? signedIn(renewed.expiresAt) : undefined
    } catch (error) {
      call.signal.throwIfAborted()
      if (works && (EsimUsageError.is(error) || error instanceof WebsiteStop)) {
        return signedIn(session.expiresAt)
      }
      if (!EsimUsageError.is(error)) throw error
      return undefined
    }
  }

  return {
    async session(): Promise<SessionStatus> {
      const { session: part, attempt } = await core.record.read()
      const works = part !== undefined && openLiveSession(part, core.adapter.state, core.jar) !== undefined
      if (works && isOurs(core, part.lines)) {
        return {
          status: 'signed-in',
          savedAt: toText(part.savedAt),
          ...(part.expiresAt === undefined ? {} : { expiresAt: toText(part.expiresAt) }),
        }
      }
      if (attempt !== undefined && attempt.expiresAt > core.clock.now()) {
        return { status: 'waiting', expiresAt: toText(attempt.expiresAt) }
      }
      return { status: 'signed-out' }
    },
    signIn: async (request, options) =>
      runCall(
        core,
        'signIn',
        options,
        async call => {
          checkSignIn(core, request)
          const asked = request.method === 'session' || options?.again === true
          return (asked ? undefined : await tryStored(call)) ?? flow.begin(request, call)
        },
        openPage,
      ),
    answer: async (challenge, text, options) =>
      runCall(
        core,
        'answer',
        options,
        async call => {
          checkChallenge(core, challenge)
          return flow.reply(challenge, { text: readAnswer(core, text) }, call)
        },
        openPage,
      ),
    resend: async (challenge, options) =>
      runCall(
        core,
        'resend',
        options,
        async call => {
          checkChallenge(core, challenge)
          return flow.reply(challenge, { resend: true }, call)
        },
        openPage,
      ),
    async signOut() {
      await core.record.change(({ session, attempt, ...rest }) =>
        session === undefined && attempt === undefined ? undefined : rest,
      )
    },
  }
}
