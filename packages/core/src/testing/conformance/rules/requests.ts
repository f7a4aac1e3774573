import { isAllowedOrigin } from '../../../transport/origins.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { fail, failIf, type Rule } from '../rule.ts'
import { secretsOf } from '../secrets-of.ts'
import { suiteAgent } from '../stage.ts'

function checkOrigin(bench: Bench, origin: string): void {
  failIf(
    !/^https:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/.test(origin) && 'it must read https://host or https://*.domain.',
  )
  const labels = origin.replace(/^https:\/\/\*\./, '').split('.')
  failIf(origin.includes('*') && labels.length < 2 && 'it lets every host of a top-level domain in.')
  const isAsked = bench.tapes.some(({ exchanges }) =>
    exchanges.some(({ request }) => isAllowedOrigin(new URL(request.url), [origin])),
  )
  failIf(!isAsked && 'no tape asks it, so it should not be open.')
}

function checkUrls(tape: Tape): void {
  const secrets = secretsOf(tape)
  for (const [index, { endpoint, request }] of tape.exchanges.entries()) {
    const url = decodeURIComponent(request.url.replaceAll('+', ' '))
    const isShown = secrets.some(secret => url.includes(secret))
    failIf(isShown && `exchange ${index + 1} (${endpoint}) has a secret in its address.`)
  }
}

async function checkHeaders(bench: Bench, tape: Tape): Promise<void> {
  const { stage } = await bench.trace(tape)
  for (const { sent, exchange } of stage.visits) {
    const label = `a request (${exchange?.endpoint ?? 'of no exchange'})`
    if (sent.headers.get('user-agent') !== suiteAgent) fail(`${label} does not say who asks in User-Agent.`)
    const imitated = [...sent.headers.keys()].find(name => /^(sec-|x-device|x-app-version|dnt$)/.test(name))
    failIf(imitated !== undefined && `${label} sends ${imitated}, which only a browser or an app has.`)
  }
}

/** What a request may look like. That it is the tape's is the rule `expected`. */
export const requestRules: readonly Rule[] = [
  {
    name: 'requests/origins',
    what: 'origins are https, no wider than a domain, and each is asked by a tape',
    cases: bench =>
      bench.adapter.origins.map(origin => ({ subject: origin, check: () => checkOrigin(bench, origin) })),
  },
  {
    name: 'requests/no-secret-in-url',
    what: 'no password, code, cookie or token stands in an address',
    cases: bench => bench.tapes.map(tape => ({ subject: tape.name, check: () => checkUrls(tape) })),
  },
  {
    name: 'requests/honest-headers',
    what: 'requests say who asks and imitate no browser or app',
    cases: bench =>
      bench.tapes.map(tape => ({ subject: tape.name, check: async () => checkHeaders(bench, tape) })),
  },
]
