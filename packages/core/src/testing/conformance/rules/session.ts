import { readJson } from '../../../parse/read-json.ts'
import { compareRequest } from '../../tape/compare-request.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectCode, expectResult, outcomeOf } from '../outcome.ts'
import { failIf, type Rule, type RuleCase } from '../rule.ts'
import type { Stage } from '../stage.ts'
import { endsSignedIn, isGood, isSignInCall, methodAt, signInMethodOf } from '../tape-facts.ts'

const each = (tapes: readonly Tape[], check: (tape: Tape) => Promise<void>): readonly RuleCase[] =>
  tapes.map(tape => ({ subject: tape.name, check: async () => check(tape) }))

/** Says in what the requests since `since` are not those of the tape. */
export function findUnlike(stage: Stage, since: number): string | undefined {
  for (const { exchange, sent } of stage.visits.slice(since)) {
    if (exchange === undefined) return 'a request of no exchange was sent'
    const difference = compareRequest(exchange.request, sent)
    if (difference !== undefined) return `${exchange.endpoint}: ${difference}`
  }
  return undefined
}

async function checkSnapshot(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape).start()
  const sent = stage.visits.length
  expectResult(await outcomeOf(stage.last(stage.another())), 'the call of a fresh client over the same store')
  failIf(findUnlike(stage, sent))
}

/** A read behind another read: what the first one brought along shows in the second. */
const hasTwoReads = (tape: Tape): boolean =>
  isGood(tape) &&
  tape.calls.length > 1 &&
  [-1, -2].every(index => !isSignInCall(tape, index) && methodAt(tape, index) !== 'wait')

async function checkCookie(bench: Bench, tape: Tape, name: string): Promise<void> {
  const fresh = `${name}=fresh-by-suite`
  const stage = bench.open(tape, {
    instead: ({ call, exchange }) => {
      if (call !== tape.calls.length - 1 || exchange === undefined || 'failure' in exchange.response)
        return undefined
      const headers = new Headers(
        Object.entries(exchange.response.headers ?? {}).flatMap(([key, value]) =>
          [value].flat().map((one): [string, string] => [key, one]),
        ),
      )
      headers.append(
        'set-cookie',
        `${fresh}; Domain=${new URL(exchange.request.url).hostname}; Path=/; Secure`,
      )
      return new Response(exchange.response.body ?? null, { status: exchange.response.status, headers })
    },
  })
  await stage.start()
  await stage.last()
  const sent = stage.visits.length
  await stage.last(stage.another())
  const next = stage.visits[sent]?.sent.headers.get('cookie') ?? ''
  failIf(
    !next.split('; ').includes(fresh) &&
      `the cookie ${name}, set anew by an answer, is not sent by the next client.`,
  )
}

/** A read tape whose last call sends a cookie, and the cookie's name. */
const withCookie = ({ reads, adapter }: Bench): readonly { readonly tape: Tape; readonly name: string }[] =>
  reads.flatMap(tape => {
    const header = tape.exchanges.at(-1)?.request.headers?.['cookie'] ?? ''
    const names = header.split('; ').map(pair => pair.split('=', 1)[0] ?? '')
    const name = names.find(one => one !== '' && (adapter.essentialCookies ?? names).includes(one))
    return name === undefined ? [] : [{ tape, name }]
  })

/** A store that holds something else than a good session means that nobody is signed in. */
async function checkRewritten(bench: Bench, tape: Tape, edit: (text: string) => string): Promise<void> {
  const stage = await bench.open(tape).start()
  await stage.store.rewrite(edit)
  const client = stage.another()
  const sent = stage.visits.length
  const status = expectResult(await outcomeOf(client.session()), 'session()')
  failIf(JSON.stringify(status) !== '{"status":"signed-out"}' && 'session() does not say signed-out.')
  expectCode(await outcomeOf(stage.last(client)), ['session-expired'], 'a read')
  failIf(stage.visits.length > sent && 'a request was sent.')
}

function withState(text: string, state: unknown): string {
  const snapshot = Object(readJson(text))
  return JSON.stringify({ ...snapshot, session: { ...Object(snapshot.session), state } })
}

const rewrites: readonly (readonly [string, string, (text: string) => string])[] = [
  ['damaged', 'a damaged snapshot', text => text.slice(0, Math.floor(text.length / 2))],
  ['old-version', 'a snapshot of another version', text => text.replace(/"version":\d+/, '"version":0')],
  [
    'other-carrier',
    'a snapshot of another carrier',
    text => text.replace(/"carrier":"[^"]*"/, '"carrier":"other"'),
  ],
  ['foreign-state', 'a state that the adapter’s schema does not know', text => withState(text, 42)],
]

const otherLine = '+79000000098'

async function checkOtherLine(bench: Bench, tape: Tape): Promise<void> {
  const stage = bench.open(tape, { client: { line: otherLine } })
  const last = tape.calls.findLastIndex((_call, index) => isSignInCall(tape, index))
  await stage.start(last)
  expectCode(await outcomeOf(stage.call(last)), ['wrong-line'], 'a sign-in that shows another line')
  const { status } = await stage.client.session()
  failIf(status === 'signed-in' && 'the session of another line was stored.')
}

/** How stored sessions are taken up. */
export const sessionRules: readonly Rule[] = [
  {
    name: 'session/snapshot',
    what: 'a fresh client over the same store goes on without signing in, with the same requests',
    cases: bench => each(bench.reads, async tape => checkSnapshot(bench, tape)),
  },
  {
    name: 'session/token-kept',
    what: 'a token that an answer brought along is stored: a fresh client goes on with it',
    cases: bench => each(bench.tapes.filter(hasTwoReads), async tape => checkSnapshot(bench, tape)),
  },
  {
    name: 'session/cookie-kept',
    what: 'a cookie that an answer sets anew is kept in the store',
    cases: bench =>
      withCookie(bench)
        .slice(0, 1)
        .map(({ tape, name }) => ({ subject: tape.name, check: async () => checkCookie(bench, tape, name) })),
  },
  ...rewrites.map(
    ([name, what, edit]): Rule => ({
      name: `session/${name}`,
      what: `${what} means signed out`,
      cases: bench => each(bench.reads.slice(0, 1), async tape => checkRewritten(bench, tape, edit)),
    }),
  ),
  {
    name: 'session/other-line',
    what: 'a sign-in that turns out to be of another line is wrong-line, and is not stored',
    cases: bench =>
      each(
        bench.info.signInMethods.flatMap(method =>
          bench.tapes
            .filter(tape => signInMethodOf(tape) === method && endsSignedIn(tape))
            // The lines of an account are the carrier's to check, when one of them is read.
            .filter(({ line, account }) => line !== undefined && account === undefined)
            .slice(0, 1),
        ),
        async tape => checkOtherLine(bench, tape),
      ),
  },
]
