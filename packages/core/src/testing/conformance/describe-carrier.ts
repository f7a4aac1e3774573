import { describe, test } from 'vitest'
import type { CarrierUnderTest } from './carrier-under-test.ts'
import { planRules } from './run-rules.ts'

/**
 * Declares the tests of a carrier: one for each rule and each tape, method or member it is about. Everything is derived
 * from the adapter and its tapes; a rule that finds nothing to check declares no test. A waived test is skipped with its
 * reason; a waiver that is out of date, or that nothing needs any more, fails.
 *
 * The rules:
 *
 * - `manifest/facts`: the facts about the carrier are complete and well formed
 * - `manifest/capability-tapes`: every method of a declared capability has a tape that succeeds; usage also one that reads pages
 * - `manifest/sign-in-tapes`: every way to sign in has a tape that ends signed in
 * - `manifest/error-tapes`: every fault rule names a tape that ends as the rule says, and is the first to fit an answer of it
 * - `expected`: the calls of a tape send what the tape wants and give what its expected.json says
 * - `requests/origins`: origins are https, no wider than a domain, and each is asked by a tape
 * - `requests/no-secret-in-url`: no password, code, cookie or token stands in an address
 * - `requests/honest-headers`: requests say who asks and imitate no browser or app
 * - `records/json`: a record survives JSON: no null, undefined, dates or other objects
 * - `records/shape`: a record has the members of its kind, with the words the types allow
 * - `records/times`: times are RFC 3339 with their offset
 * - `records/numbers`: numbers are safe integers, and quantities are not negative
 * - `records/money`: sums of money have an ISO 4217 currency and a scale from 0 to 6
 * - `records/text`: no text is blank: what the carrier does not say is left out
 * - `records/ids`: no two records of a call have the same id
 * - `records/stable-ids`: reading again, a minute later and with another client, gives the same ids
 * - `records/inside-period`: records lie inside the period that was asked for
 * - `records/owner`: records name the carrier, the channel, an endpoint by its name, and the line of the client
 * - `usage/empty`: a tape shows an empty period, and its page says why it is empty
 * - `usage/unknown-kind`: a tape shows a row of an unknown kind, which becomes `other` with the warning kind-unknown
 * - `usage/seams`: windows follow each other day by day, and every record lies in its own
 * - `usage/outside-window`: rows of other days are dropped, with a warning
 * - `usage/kinds`: limits.kinds names just the kinds that tapes show
 * - `usage/refused-periods`: a future period, and one older than the carrier keeps, fail before anything is sent
 * - `paging/lazy`: nothing is sent before the first record is wanted, nor after the loop is left
 * - `paging/repeated-page`: a carrier that repeats a page ends in paging-loop
 * - `paging/abort`: an abort between two pages ends with the caller’s reason and sends nothing
 * - `paging/resume`: every cursor gives exactly the rest
 * - `paging/same-records`: pages, records one by one and the whole list are the same
 * - `sign-in/stored-session`: while a stored session works, signing in again sends nothing
 * - `sign-in/rejected`: a wrong answer with tries left comes back as the same challenge, rejected; a tape shows it
 * - `sign-in/last-try`: after three wrong codes the challenge is over, and nothing more is sent
 * - `sign-in/challenge-json`: a challenge is small JSON that another client over the same store can answer
 * - `sign-in/challenge-expired`: an answer behind the end of a challenge is refused and not sent
 * - `sign-in/code-once`: a request that sends a code is never repeated
 * - `sign-in/code-limits`: a second code within a minute is refused before it is asked for
 * - `session/snapshot`: a fresh client over the same store goes on without signing in, with the same requests
 * - `session/token-kept`: a token that an answer brought along is stored: a fresh client goes on with it
 * - `session/cookie-kept`: a cookie that an answer sets anew is kept in the store
 * - `session/damaged`: a damaged snapshot means signed out
 * - `session/old-version`: a snapshot of another version means signed out
 * - `session/other-carrier`: a snapshot of another carrier means signed out
 * - `session/foreign-state`: a state that the adapter’s schema does not know means signed out
 * - `session/other-line`: a sign-in that turns out to be of another line is wrong-line, and is not stored
 * - `session/renewed-once`: five reads side by side, of three clients over one store, renew a session once
 * - `session/renewal-kept`: what a renewal brought is stored: a fresh client reads with it
 * - `session/credentials`: credentials are asked for once, and only when a session is over and cannot be renewed
 * - `errors/401`: a 401 means that the session is over
 * - `errors/403`: a 403 is a refusal
 * - `errors/429`: a 429 with a time is rate-limited and passes the time on
 * - `errors/429-without-time`: a 429 without a time is rate-limited
 * - `errors/5xx`: a 500 means that the carrier is not there
 * - `errors/empty-body`: an empty body is no data
 * - `errors/half-json`: JSON that breaks off is no data
 * - `errors/wrong-content-type`: a page where data should be is no data, whatever its status
 * - `errors/missing-field`: an answer without the fields that matter does not fit
 * - `errors/maintenance`: the maintenance page of a fault rule means maintenance wherever it stands
 * - `errors/bot-wall`: the bot check of a fault rule stops every read
 * - `secrets/errors`: no error shows a secret, in words, fields, stack or cause
 * - `secrets/events`: no event shows a secret
 * - `secrets/logs`: nothing is written to the console that shows a secret
 * - `secrets/inspection`: a client that is printed shows no secret
 * - `secrets/store`: a store holds no password and no code, and its keys say nothing
 * - `secrets/requests`: no error shows a secret of its request, though the carrier repeats it in its words
 * - `transport/only-fetch`: only the fetch of the options is used
 * - `transport/timeout`: a call ends in timeout when its time is over
 * - `transport/abort`: an abort ends a running call with the caller’s own reason
 * - `transport/get-retried`: a GET that fails once is sent again
 * - `transport/long-retry-after`: a long Retry-After ends the call at once and is passed on
 * - `transport/foreign-redirect`: a redirect to a foreign host is refused
 * - `transport/post-once`: a POST or PUT that signs in, orders or ends sessions is never sent again
 * - `types/methods`: a client has just the methods of its capabilities
 *
 * @example
 * ```ts no-run
 * import { createReference, describeCarrier, referenceAdapter } from '@esim-usage/core/testing'
 *
 * describeCarrier({
 *   adapter: referenceAdapter,
 *   create: createReference,
 *   tapes: new URL('tapes/', import.meta.url),
 *   waivers: [{ rule: 'errors/maintenance', reason: 'No such page was seen yet.', until: '2027-06-30' }],
 * })
 * ```
 *
 * @throws {@link TapeError} when a tape cannot be read.
 */
export function describeCarrier(carrier: CarrierUnderTest): void {
  const checks = planRules(carrier)
  // The checker of tests takes this file for one: its titles and assertions come from the rules.
  // oxlint-disable-next-line vitest/valid-title
  describe(carrier.adapter.info.title, () => {
    for (const rule of new Set(checks.map(check => check.rule))) {
      const planned = checks.filter(check => check.rule === rule)
      describe(`${rule}: ${planned[0]?.what ?? ''}`, () => {
        for (const { subject, run } of planned) {
          // oxlint-disable-next-line vitest/valid-title, vitest/expect-expect
          test(subject, async context => {
            const { status, message } = await run()
            if (status === 'waived') context.skip(message)
            if (status === 'failed') throw new Error(message)
          })
        }
      })
    }
  })
}
