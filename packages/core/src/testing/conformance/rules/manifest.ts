import type { ErrorRule } from '../../../adapter/fault-port.ts'
import { isTimeZone } from '../../../parse/zone.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { fail, failIf, type Rule } from '../rule.ts'
import { firstRuleOf } from '../rule-of-exchange.ts'
import { endsSignedIn, isGood, memberOf, methodOf, methodsOf, signInMethodOf } from '../tape-facts.ts'

const hasCall = (tape: Tape, operation: string): boolean => tape.calls.at(-1)?.operation === operation

function checkFacts({ adapter, info }: Bench): void {
  const { pace } = adapter
  failIf(!/^[a-z][a-z0-9-]*$/.test(info.id) && 'info.id must be a word in small letters.')
  failIf(info.plmns.length === 0 && 'info.plmns must name the networks of the carrier.')
  const plmn = info.plmns.find(each => !/^\d{5,6}$/.test(each))
  failIf(plmn !== undefined && `info.plmns: ${plmn} is no PLMN of five or six digits.`)
  failIf(!isTimeZone(info.timeZone) && 'info.timeZone is no IANA time zone.')
  failIf(!info.sites.cabinet.startsWith('https://') && 'info.sites.cabinet must be an https address.')
  failIf(info.support.length === 0 && 'info.support must say how a person reaches the carrier.')
  failIf(
    info.support.some(({ source }) => source.trim() === '') && 'info.support: a contact names no source.',
  )
  const isPaced =
    pace.concurrency > 0 && pace.limits.every(({ requests, perMs }) => requests > 0 && perMs > 0)
  failIf(!isPaced && 'pace must let at least one request through.')
}

/** Whether a tape ends as a fault rule says. */
function endsAs({ then }: ErrorRule, tape: Tape): boolean {
  if ('code' in tape.expected) {
    return tape.expected.code === ('website' in then ? 'interaction-required' : then.error)
  }
  if ('website' in then) return memberOf(tape.expected.result, 'status') === 'website'
  // A session that is over may have been renewed behind it.
  return then.error === 'session-expired'
}

function checkErrorTape(bench: Bench, rule: ErrorRule, index: number): void {
  const label = `fault rule ${index + 1}`
  const tape = bench.tapes.find(({ name }) => name === rule.tape)
  if (tape === undefined) return fail(`${label} names the tape ${rule.tape}, and there is none of that name.`)
  failIf(!endsAs(rule, tape) && `${label} says something else than the end of the tape ${rule.tape}.`)
  const { faults } = bench.adapter
  const isMet = tape.exchanges.some(exchange => firstRuleOf(faults, exchange, bench.info.id) === rule)
  failIf(!isMet && `${label} is the first to fit none of the answers of the tape ${rule.tape}.`)
}

/** What the adapter says of itself, and whether a tape proves each part of it. */
export const manifestRules: readonly Rule[] = [
  {
    name: 'manifest/facts',
    what: 'the facts about the carrier are complete and well formed',
    cases: bench => [{ subject: 'info', check: () => checkFacts(bench) }],
  },
  {
    name: 'manifest/capability-tapes',
    what: 'every method of a declared capability has a tape that succeeds; usage also one that reads pages',
    cases: ({ info, tapes }) =>
      info.capabilities.flatMap(methodsOf).map(method => ({
        subject: method,
        check() {
          const good = tapes.filter(tape => isGood(tape) && methodOf(tape) === method)
          failIf(good.length === 0 && `no tape ends in a successful ${method}().`)
          const arePages = method !== 'usage' || good.some(tape => hasCall(tape, 'usage.pages'))
          failIf(!arePages && 'no tape ends in a successful usage.pages, which shows windows and warnings.')
        },
      })),
  },
  {
    name: 'manifest/sign-in-tapes',
    what: 'every way to sign in has a tape that ends signed in',
    cases: ({ info, tapes }) =>
      info.signInMethods.map(method => ({
        subject: method,
        check() {
          const isProven = tapes.some(tape => signInMethodOf(tape) === method && endsSignedIn(tape))
          failIf(!isProven && `no tape signs in by ${method} and succeeds.`)
        },
      })),
  },
  {
    name: 'manifest/error-tapes',
    what: 'every fault rule names a tape that ends as the rule says, and is the first to fit an answer of it',
    cases: bench =>
      bench.adapter.faults.rules.map((rule, index) => ({
        subject: rule.tape,
        check: () => checkErrorTape(bench, rule, index),
      })),
  },
]
