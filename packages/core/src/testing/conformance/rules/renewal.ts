import type { SignInRequest } from '../../../client/sign-in.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectResult, outcomeOf } from '../outcome.ts'
import { findRenewal, type RenewalTape } from '../renewal.ts'
import { fail, failIf, type Rule } from '../rule.ts'
import type { Stage } from '../stage.ts'
import { endsSignedIn, isSignInCall, methodAt, methodOf, signInMethodOf } from '../tape-facts.ts'
import { findUnlike } from './session.ts'

const over = (): Response =>
  new Response('{}', { status: 401, headers: { 'content-type': 'application/json' } })

async function renewalOf(bench: Bench): Promise<RenewalTape> {
  return (
    (await findRenewal(bench)) ??
    fail('the adapter has renew, and no tape ends in a read with a renewal before it.')
  )
}

const withoutWaits = (tape: Tape): Tape => ({
  ...tape,
  calls: tape.calls.filter((_call, index) => methodAt(tape, index) !== 'wait'),
})

/** Signed in, with a carrier that says 401 to reads until it has renewed the session. */
async function openExpired(bench: Bench, { tape, endpoints }: RenewalTape): Promise<Stage> {
  const short = withoutWaits(tape)
  const stage: Stage = bench.open(short, {
    instead({ call, exchange }) {
      if (call < short.calls.length - 1 || (exchange !== undefined && endpoints.has(exchange.endpoint)))
        return undefined
      return stage.visits.some(visit => endpoints.has(visit.exchange?.endpoint ?? '')) ? undefined : over()
    },
  })
  return stage.start()
}

async function checkOnce(bench: Bench): Promise<void> {
  const renewal = await renewalOf(bench)
  const stage = await openExpired(bench, renewal)
  const [second, third] = [stage.another(), stage.another()]
  const clients = [stage.client, stage.client, stage.client, second, third]
  const outcomes = await Promise.all(clients.map(async client => outcomeOf(stage.last(client))))
  for (const outcome of outcomes) expectResult(outcome, `tape ${renewal.tape.name}: a read that met a 401`)
  for (const [endpoint, wanted] of renewal.endpoints) {
    const times = stage.lastVisits.filter(({ exchange }) => exchange?.endpoint === endpoint).length
    failIf(
      times > wanted &&
        `tape ${renewal.tape.name}: five reads side by side asked ${endpoint} ${times} times to renew once.`,
    )
  }
}

async function checkKept(bench: Bench): Promise<void> {
  const renewal = await renewalOf(bench)
  const stage = await openExpired(bench, renewal)
  await outcomeOf(stage.last())
  const sent = stage.visits.length
  expectResult(
    await outcomeOf(stage.last(stage.another())),
    `tape ${renewal.tape.name}: a read behind a renewal`,
  )
  const problem = findUnlike(stage, sent)
  failIf(problem !== undefined && `tape ${renewal.tape.name}: a fresh client behind the renewal: ${problem}`)
  const isAgain = stage.visits
    .slice(sent)
    .some(({ exchange }) => renewal.endpoints.has(exchange?.endpoint ?? ''))
  failIf(isAgain && `tape ${renewal.tape.name}: a fresh client renews once more.`)
}

/** A good tape that signs in by itself and reads. */
const unattended = ({ tapes }: Bench): readonly Tape[] =>
  tapes
    .filter(
      tape =>
        endsSignedIn(tape) &&
        ['password', 'client-credentials'].includes(signInMethodOf(tape) ?? '') &&
        !isSignInCall(tape, -1) &&
        methodOf(tape) !== 'signOutEverywhere',
    )
    .toSorted((one, other) => one.calls.length - other.calls.length)
    .slice(0, 1)

async function checkCredentials(bench: Bench, tape: Tape): Promise<void> {
  let asked = 0
  let isOver = false
  const request: unknown = tape.calls.find(({ operation }) => operation === 'signIn')?.arguments?.[0]
  const { stage: whole } = await bench.trace(tape)
  const reads = new Set(whole.lastVisits.map(({ exchange }) => exchange?.endpoint))
  // What reads ask as well tells of no sign-in.
  const signIns = new Set(
    whole.visits
      .filter(({ call }) => isSignInCall(tape, call))
      .map(({ exchange }) => exchange?.endpoint)
      .filter(endpoint => !reads.has(endpoint)),
  )
  const stage = bench.open(tape, {
    client: {
      async credentials() {
        asked += 1
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return request as SignInRequest as never
      },
    },
    instead({ exchange }) {
      if (!isOver) return undefined
      if (exchange !== undefined && signIns.has(exchange.endpoint)) {
        isOver = false
        return undefined
      }
      return over()
    },
  })
  await stage.start()
  await outcomeOf(stage.last())
  failIf(asked > 0 && 'credentials were asked for while the session worked.')
  isOver = true
  // Where a sign-in may send a code, the next one waits a minute.
  stage.clock.advance(60_000)
  expectResult(await outcomeOf(stage.last()), 'a read with credentials at hand, when the session is over')
  failIf(asked !== 1 && `credentials were asked for ${asked} times when the session was over.`)
}

/** What happens when a session ends. */
export const renewalRules: readonly Rule[] = [
  {
    name: 'session/renewed-once',
    what: 'five reads side by side, of three clients over one store, renew a session once',
    cases: bench =>
      bench.adapter.auth.renew === undefined
        ? []
        : [{ subject: 'renew', check: async () => checkOnce(bench) }],
  },
  {
    name: 'session/renewal-kept',
    what: 'what a renewal brought is stored: a fresh client reads with it',
    cases: bench =>
      bench.adapter.auth.renew === undefined
        ? []
        : [{ subject: 'renew', check: async () => checkKept(bench) }],
  },
  {
    name: 'session/credentials',
    what: 'credentials are asked for once, and only when a session is over and cannot be renewed',
    cases: bench =>
      unattended(bench).map(tape => ({
        subject: tape.name,
        check: async () => checkCredentials(bench, tape),
      })),
  },
]
