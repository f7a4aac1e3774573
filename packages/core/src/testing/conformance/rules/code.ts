import type { Tape, TapeExchange } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectCode, outcomeOf } from '../outcome.ts'
import { failIf, type Rule } from '../rule.ts'
import type { Stage } from '../stage.ts'
import { answersChallenge, memberOf, signInMethodOf } from '../tape-facts.ts'

/** Good code challenges: the call that brings one, and the request that makes the carrier send it. */
async function sendingOf(
  bench: Bench,
  tape: Tape,
): Promise<{ readonly call: number; readonly exchange: TapeExchange | undefined }> {
  const { outcomes, stage } = await bench.trace(tape)
  const call = outcomes.findIndex(
    outcome => 'value' in outcome && memberOf(memberOf(outcome.value, 'challenge'), 'kind') === 'code',
  )
  return { call, exchange: stage.visits.findLast(visit => visit.call === call)?.exchange }
}

/** Steps of a sign-in may share an endpoint, so the exchange counts. */
const asked = (stage: Stage, wanted: TapeExchange | undefined): number =>
  stage.visits.filter(({ exchange }) => exchange === wanted).length

async function checkCodeOnce(bench: Bench, tape: Tape): Promise<void> {
  const { call, exchange } = await sendingOf(bench, tape)
  const stage = bench.open(tape, {
    instead: visit => (visit.exchange === exchange ? Response.error() : undefined),
  })
  await stage.start(call)
  await outcomeOf(stage.call(call))
  const times = asked(stage, exchange)
  failIf(
    times > 1 &&
      `a code was asked for ${times} times (${exchange?.endpoint}) though only the answer was lost.`,
  )
}

/** Goes through the same calls again: the one that brought the code must not bring another. */
async function checkCodeLimits(bench: Bench, tape: Tape): Promise<void> {
  const { call, exchange } = await sendingOf(bench, tape)
  const stage = await bench.open(tape).start(call + 1)
  const times = asked(stage, exchange)
  const again = async (index: number): Promise<unknown> =>
    index === 0
      ? stage.make({ operation: 'signIn', arguments: [{ method: 'code' }, { again: true }] }, 0)
      : stage.call(index)
  for (let index = 0; index <= call; index += 1) {
    const outcome = await outcomeOf(again(index))
    failIf(asked(stage, exchange) > times && 'another code within a minute was asked for all the same.')
    if ('error' in outcome || index === call) {
      expectCode(outcome, ['code-limit'], 'another code within a minute')
      return
    }
    stage.before = outcome.value
  }
}

const byCode = ({ tapes }: Bench): readonly Tape[] =>
  tapes.filter(tape => signInMethodOf(tape) === 'code' && answersChallenge(tape)).slice(0, 1)

/** Requests that make the carrier send a code. */
export const codeRules: readonly Rule[] = [
  {
    name: 'sign-in/code-once',
    what: 'a request that sends a code is never repeated',
    cases: bench =>
      byCode(bench).map(tape => ({ subject: tape.name, check: async () => checkCodeOnce(bench, tape) })),
  },
  {
    name: 'sign-in/code-limits',
    what: 'a second code within a minute is refused before it is asked for',
    cases: bench =>
      byCode(bench).map(tape => ({ subject: tape.name, check: async () => checkCodeLimits(bench, tape) })),
  },
]
