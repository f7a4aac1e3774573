import type { Tape, TapeExchange } from '../../tape/tape.ts'
import { toResponse } from '../../tape/to-response.ts'
import type { Bench } from '../bench.ts'
import { expectCode, type Outcome, outcomeOf, showOutcome } from '../outcome.ts'
import { isPage, pagesOf } from '../records-of.ts'
import { countEndpoints } from '../renewal.ts'
import type { Visit } from '../replay.ts'
import { fail, failIf, type Rule, type RuleCase } from '../rule.ts'
import { firstRuleOf } from '../rule-of-exchange.ts'
import { EsimUsageError } from '../../../errors/esim-usage-error.ts'
import { methodOf } from '../tape-facts.ts'

/** How answers go wrong; undefined: this answer cannot go wrong in that way. */
type Spoil = (exchange: TapeExchange) => Response | undefined

interface Fault {
  readonly name: string
  readonly what: string
  readonly codes: readonly string[]
  readonly spoil: Spoil
  readonly retryAfterMs?: number
}

const json = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response('{}', { status, headers: { 'content-type': 'application/json', ...headers } })

/** A recorded answer with data in JSON, in its own words. */
function dataOf({
  response,
}: TapeExchange): { readonly text: string; readonly headers: Headers } | undefined {
  if ('failure' in response || response.status >= 300 || response.body === undefined) return undefined
  const { headers } = toResponse(response)
  if (headers.get('content-type')?.includes('json') !== true) return undefined
  return { text: new TextDecoder().decode(response.body), headers }
}

const spoilBody =
  (change: (text: string) => string, contentType?: string): Spoil =>
  exchange => {
    const data = dataOf(exchange)
    if (data === undefined) return undefined
    if (contentType !== undefined) data.headers.set('content-type', contentType)
    return new Response(change(data.text), { status: 200, headers: data.headers })
  }

const unreadable = ['unreadable-body', 'schema-mismatch']
/** A carrier may be known to answer so while it is down. */
const emptied = [...unreadable, 'unavailable']
const refused = ['no-access', 'blocked', 'session-expired', 'rejected', 'action-required', 'account-locked']
const shut = ['unavailable', 'maintenance']

const faults: readonly Fault[] = [
  {
    name: '401',
    what: 'a 401 means that the session is over',
    codes: ['session-expired', 'rejected'],
    spoil: () => json(401),
  },
  { name: '403', what: 'a 403 is a refusal', codes: refused, spoil: () => json(403) },
  {
    name: '429',
    what: 'a 429 with a time is rate-limited and passes the time on',
    codes: ['rate-limited'],
    spoil: () => json(429, { 'retry-after': '45' }),
    retryAfterMs: 45_000,
  },
  {
    name: '429-without-time',
    what: 'a 429 without a time is rate-limited',
    codes: ['rate-limited'],
    spoil: () => json(429),
  },
  { name: '5xx', what: 'a 500 means that the carrier is not there', codes: shut, spoil: () => json(500) },
  { name: 'empty-body', what: 'an empty body is no data', codes: emptied, spoil: spoilBody(() => '') },
  {
    name: 'half-json',
    what: 'JSON that breaks off is no data',
    codes: unreadable,
    spoil: spoilBody(text => text.slice(0, Math.floor(text.length / 2))),
  },
  {
    name: 'wrong-content-type',
    what: 'a page where data should be is no data, whatever its status',
    codes: [
      ...unreadable,
      'blocked',
      'unavailable',
      'maintenance',
      'interaction-required',
      'session-expired',
    ],
    spoil: spoilBody(
      () => '<!doctype html><html><body><p>Welcome</p></body></html>',
      'text/html; charset=utf-8',
    ),
  },
  {
    name: 'missing-field',
    what: 'an answer without the fields that matter does not fit',
    codes: ['schema-mismatch', 'rejected', 'incomplete', 'report-failed', 'wrong-line', 'unavailable'],
    spoil: spoilBody(() => '{}'),
  },
]

const countSkipped = (value: unknown): number =>
  Array.isArray(value)
    ? value
        .filter(isPage)
        .flatMap(({ warnings }) => warnings)
        .filter(({ code }) => code === 'row-skipped' || code === 'row-unread')
        .reduce((sum, { count }) => sum + count, 0)
    : 0

/** True for pages of usage that warn of something missing, of which they do not warn when all answers are good. */
async function tellsGap(bench: Bench, tape: Tape, outcome: Outcome): Promise<boolean> {
  return 'value' in outcome && countSkipped(outcome.value) > countSkipped(await pagesOf(bench, tape))
}

/** Answers of the last call, from the one at `from` on, go wrong. */
async function playFault(bench: Bench, tape: Tape, fault: Fault, from: number): Promise<void> {
  const order = [...(await countEndpoints(bench, tape)).keys()]
  const spoiled = new Set(order.slice(from))
  let isMet = false
  const spoil = ({ call, exchange }: Visit): Response | undefined => {
    if (call < tape.calls.length - 1 || exchange === undefined || !spoiled.has(exchange.endpoint))
      return undefined
    const response = fault.spoil(exchange)
    isMet ||= response !== undefined
    return response
  }
  const stage = await bench.open(tape, { instead: spoil }).start()
  const outcome = await outcomeOf(stage.last())
  if (!isMet) return
  const when = `with ${order.slice(from).join(', ')} spoiled, ${methodOf(tape)}()`
  // What is asked later may be optional: then its absence is no failure. Pages of usage must say what they lack.
  if (from > 0 && (methodOf(tape) !== 'usage' || (await tellsGap(bench, tape, outcome)))) {
    const isOurs = 'value' in outcome || EsimUsageError.is(outcome.error)
    return failIf(!isOurs && `${when} ended in ${showOutcome(outcome)}.`)
  }
  const { facts } = expectCode(outcome, fault.codes, when)
  failIf(
    fault.retryAfterMs !== undefined &&
      facts.retryAfterMs !== fault.retryAfterMs &&
      `${when} loses the time to wait.`,
  )
}

async function checkFault(bench: Bench, tape: Tape, fault: Fault): Promise<void> {
  const endpoints = await countEndpoints(bench, tape)
  for (const from of [...endpoints.keys()].keys()) await playFault(bench, tape, fault, from)
}

/** The page of a fault rule, for all that is read. */
function pageCases(bench: Bench, wanted: 'maintenance' | 'bot-wall'): readonly RuleCase[] {
  const { rules } = bench.adapter.faults
  const rule = rules.find(({ then }) =>
    wanted === 'maintenance'
      ? 'error' in then && then.error === 'maintenance'
      : ('website' in then && then.website === 'bot-check') || ('error' in then && then.error === 'blocked'),
  )
  const tape = bench.tapes.find(({ name }) => name === rule?.tape)
  const page = tape?.exchanges.find(
    exchange => firstRuleOf(bench.adapter.faults, exchange, bench.info.id) === rule,
  )
  if (rule === undefined || page === undefined) {
    return [{ subject: 'faults', check: () => fail(`no fault rule with a tape tells of a ${wanted} page.`) }]
  }
  const codes = wanted === 'maintenance' ? ['maintenance'] : ['interaction-required', 'blocked']
  const fault: Fault = { name: wanted, what: '', codes, spoil: () => toResponse(page.response) }
  return bench.reads.map(read => ({
    subject: methodOf(read),
    check: async () => playFault(bench, read, fault, 0),
  }))
}

/** What a read does when the carrier's answers go wrong. */
export const errorRules: readonly Rule[] = [
  ...faults.map(
    (fault): Rule => ({
      name: `errors/${fault.name}`,
      what: fault.what,
      cases: bench =>
        bench.reads.map(tape => ({
          subject: methodOf(tape),
          check: async () => checkFault(bench, tape, fault),
        })),
    }),
  ),
  {
    name: 'errors/maintenance',
    what: 'the maintenance page of a fault rule means maintenance wherever it stands',
    cases: bench => pageCases(bench, 'maintenance'),
  },
  {
    name: 'errors/bot-wall',
    what: 'the bot check of a fault rule stops every read',
    cases: bench => pageCases(bench, 'bot-wall'),
  },
]
