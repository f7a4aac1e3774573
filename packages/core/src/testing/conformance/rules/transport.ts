import { EsimUsageError } from '../../../errors/esim-usage-error.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectCode, expectResult, outcomeOf, showOutcome, within } from '../outcome.ts'
import type { Instead, Visit } from '../replay.ts'
import { failIf, type Rule } from '../rule.ts'
import type { Stage } from '../stage.ts'
import { methodOf } from '../tape-facts.ts'

/** Real milliseconds in which a call that should end at once must end. */
const patienceMs = 500

/** Only the last call meets this. */
const inLast =
  (tape: Tape, instead: Instead): Instead =>
  visit =>
    visit.call === tape.calls.length - 1 ? instead(visit) : undefined

const endpointOf = ({ exchange }: Visit): string => exchange?.endpoint ?? ''

const never = (): Promise<never> => new Promise(() => undefined)

/** The last call with options behind its arguments. */
async function callWith(stage: Stage, options: object): Promise<unknown> {
  const call = stage.tape.calls.at(-1) ?? { operation: '' }
  return stage.make({ ...call, arguments: [...(call.arguments ?? []), options] }, stage.lastIndex)
}

async function checkOnlyFetch(bench: Bench, tape: Tape): Promise<void> {
  const own = globalThis.fetch
  let used = 0
  globalThis.fetch = async () => {
    used += 1
    throw new TypeError('fetch failed')
  }
  try {
    const stage = await bench.open(tape).start()
    await outcomeOf(stage.last())
  } finally {
    globalThis.fetch = own
  }
  failIf(used > 0 && 'the global fetch was used beside the one of the options.')
}

async function checkTimeout(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape, { instead: inLast(tape, never) }).start()
  const outcome = await within(
    patienceMs,
    callWith(stage, { timeoutMs: 5 }),
    'a call of 5 ms without an answer',
  )
  expectCode(outcome, ['timeout'], 'a call of 5 ms without an answer')
}

async function checkAbort(bench: Bench, tape: Tape): Promise<void> {
  const controller = new AbortController()
  const reason = new Error('enough')
  let late = 0
  const stop: Instead = () => {
    if (controller.signal.aborted) late += 1
    // Behind this turn of the event loop, in which others are asked side by side.
    setTimeout(() => controller.abort(reason), 0)
    return never()
  }
  const stage = await bench.open(tape, { instead: inLast(tape, stop) }).start()
  const outcome = await within(patienceMs, callWith(stage, { signal: controller.signal }), 'an aborted call')
  failIf(
    !('error' in outcome && outcome.error === reason) &&
      'an abort does not end the call with its own reason.',
  )
  failIf(late > 0 && 'a request was sent after the abort.')
}

const isFirst = (stage: Stage, visit: Visit): boolean =>
  stage.lastVisits.filter(each => endpointOf(each) === endpointOf(visit)).length === 1

async function checkGet(bench: Bench, tape: Tape): Promise<void> {
  const stage: Stage = bench.open(tape, {
    instead: inLast(tape, visit =>
      visit.sent.method === 'GET' && isFirst(stage, visit) ? Response.error() : undefined,
    ),
  })
  await stage.start()
  expectResult(await outcomeOf(stage.last()), 'a call whose GET requests fail once each')
}

const busy = (): Response =>
  new Response('{}', {
    status: 503,
    headers: { 'content-type': 'application/json', 'retry-after': '3600' },
  })

const away = (): Response =>
  new Response(null, { status: 302, headers: { location: 'https://elsewhere.example/' } })

async function checkRetryAfter(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape, { instead: inLast(tape, busy) }).start()
  const began = stage.clock.now()
  const { facts } = expectCode(
    await outcomeOf(stage.last()),
    ['unavailable', 'maintenance', 'rate-limited'],
    'a Retry-After of an hour',
  )
  failIf(facts.retryAfterMs !== 3_600_000 && 'the time to wait is lost.')
  const sent = stage.lastVisits.map(visit => `${visit.sent.method} ${visit.sent.url} ${visit.sent.text}`)
  failIf(new Set(sent).size < sent.length && 'a request was sent again.')
  failIf(stage.clock.now() - began > 1000 && 'the call waited.')
}

async function checkRedirect(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape, { instead: inLast(tape, away) }).start()
  const outcome = await outcomeOf(stage.last())
  const isGone = stage.visits.some(({ sent }) => new URL(sent.url).hostname === 'elsewhere.example')
  failIf(isGone && 'a redirect to a foreign host was followed.')
  const isOurs = 'error' in outcome && EsimUsageError.is(outcome.error)
  failIf(!isOurs && `a redirect to a foreign host ended in ${showOutcome(outcome)}.`)
}

const rule = (name: string, what: string, check: (bench: Bench, tape: Tape) => Promise<void>): Rule => ({
  name: `transport/${name}`,
  what,
  cases: bench =>
    bench.reads.map(tape => ({ subject: methodOf(tape), check: async () => check(bench, tape) })),
})

/** How requests are sent, given up and sent again. */
export const transportRules: readonly Rule[] = [
  rule('only-fetch', 'only the fetch of the options is used', checkOnlyFetch),
  rule('timeout', 'a call ends in timeout when its time is over', checkTimeout),
  rule('abort', 'an abort ends a running call with the caller’s own reason', checkAbort),
  rule('get-retried', 'a GET that fails once is sent again', checkGet),
  rule('long-retry-after', 'a long Retry-After ends the call at once and is passed on', checkRetryAfter),
  rule('foreign-redirect', 'a redirect to a foreign host is refused', checkRedirect),
]
