import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { outcomeOf } from '../outcome.ts'
import { fail, type Rule } from '../rule.ts'
import { isGood, isSignInCall, memberOf, methodAt } from '../tape-facts.ts'

const acting = new Set(['orderStatement', 'signOutEverywhere'])

/** Calls that make the carrier do something, by tape. One that sends a code has a rule of its own. */
const actingCalls = ({ tapes }: Bench): readonly { readonly tape: Tape; readonly call: number }[] =>
  tapes
    .filter(isGood)
    .flatMap(tape =>
      [...tape.calls.keys()]
        .filter(call => isSignInCall(tape, call) || acting.has(methodAt(tape, call)))
        .map(call => ({ tape, call })),
    )

async function checkOnce(bench: Bench, tape: Tape, call: number): Promise<void> {
  const { outcomes } = await bench.trace(tape)
  const outcome = outcomes[call]
  const step = outcome !== undefined && 'value' in outcome ? outcome.value : undefined
  if (memberOf(memberOf(step, 'challenge'), 'kind') === 'code' && memberOf(step, 'rejected') !== true) return
  const stage = bench.open(tape, {
    instead: visit => (visit.call === call && visit.sent.method !== 'GET' ? Response.error() : undefined),
  })
  await stage.start(call)
  await outcomeOf(stage.call(call))
  const counts = new Map<string, number>()
  for (const { call: at, sent, exchange } of stage.visits) {
    if (at !== call || sent.method === 'GET') continue
    const key = `${exchange?.endpoint} ${sent.text}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if ((counts.get(key) ?? 0) > 1) {
      fail(
        `${methodAt(tape, call)}() sent ${sent.method} ${exchange?.endpoint} again when its answer was lost, which may act twice.`,
      )
    }
  }
}

/** Requests that act. */
export const postOnceRules: readonly Rule[] = [
  {
    name: 'transport/post-once',
    what: 'a POST or PUT that signs in, orders or ends sessions is never sent again',
    cases: bench =>
      actingCalls(bench).map(({ tape, call }) => ({
        subject: `${tape.name}, call ${call + 1}`,
        check: async () => checkOnce(bench, tape, call),
      })),
  },
]
