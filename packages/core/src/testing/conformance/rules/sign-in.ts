import type { Challenge } from '../../../client/sign-in.ts'
import { readJson } from '../../../parse/read-json.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectCode, expectResult, outcomeOf } from '../outcome.ts'
import { fail, failIf, type Rule, type RuleCase } from '../rule.ts'
import { answersChallenge, endsSignedIn, isGood, memberOf, methodOf, signInMethodOf } from '../tape-facts.ts'

const status = (step: unknown): unknown => memberOf(step, 'status')

/** A challenge of a step; the suite only passes it on. */
function challengeOf(step: unknown): Challenge {
  const challenge = memberOf(step, 'challenge')
  if (challenge === undefined) return fail('there was no challenge where the tape has one.')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return challenge as Challenge
}

const overJson = (challenge: Challenge): Challenge => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return readJson(JSON.stringify(challenge)) as Challenge
}

const firstAnswer = (tape: Tape): number => tape.calls.findIndex(({ operation }) => operation === 'answer')
const answerAt = (tape: Tape, index: number): string => String(tape.calls[index]?.arguments?.[0])

/** Good tapes in which a person answers a challenge. */
const answered = ({ tapes }: Bench): readonly Tape[] => tapes.filter(answersChallenge)

/** Tapes whose last answer is wrong and may be corrected. */
const corrected = ({ tapes }: Bench): readonly Tape[] =>
  tapes.filter(
    tape =>
      isGood(tape) &&
      methodOf(tape) === 'answer' &&
      'result' in tape.expected &&
      memberOf(tape.expected.result, 'rejected') === true,
  )

/** Those of them in which it is a code: pictures have no last try. */
const correctedCodes = (bench: Bench): readonly Tape[] =>
  corrected(bench).filter(
    tape =>
      'result' in tape.expected && memberOf(memberOf(tape.expected.result, 'challenge'), 'kind') === 'code',
  )

const each = (
  bench: Bench,
  tapes: readonly Tape[],
  check: (bench: Bench, tape: Tape) => Promise<void>,
): readonly RuleCase[] => tapes.map(tape => ({ subject: tape.name, check: async () => check(bench, tape) }))

async function checkStored(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape).start(tape.calls.length)
  const sent = stage.visits.length
  const index = tape.calls.findIndex(({ operation }) => operation === 'signIn')
  const step = expectResult(await outcomeOf(stage.call(index, stage.another())), 'signing in again')
  failIf(status(step) !== 'signed-in' && 'signing in again over a session that works asks for something.')
  failIf(stage.visits.length > sent && 'signing in again over a session that works sends a request.')
}

async function checkLastTry(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape).start()
  const challenge = challengeOf(stage.before)
  for (let tries = 1; tries <= 3; tries += 1) {
    const outcome = await outcomeOf(stage.last())
    if (!('value' in outcome)) {
      expectCode(outcome, ['code-rejected'], `wrong answer ${tries}`)
      const sent = stage.visits.length
      const later = await outcomeOf(stage.client.answer(challenge, '000000'))
      expectCode(later, ['challenge-expired'], 'an answer behind the last try')
      return failIf(stage.visits.length > sent && 'an answer behind the last try was sent.')
    }
    stage.before = outcome.value
  }
  fail('three wrong codes did not end in code-rejected.')
}

async function checkRejected(bench: Bench, tape: Tape): Promise<void> {
  const stage = await bench.open(tape).start()
  const { id } = challengeOf(stage.before)
  const step = expectResult(await outcomeOf(stage.last()), 'a wrong answer with tries left')
  failIf(
    memberOf(step, 'rejected') !== true && 'a wrong answer with tries left does not come back as rejected.',
  )
  failIf(challengeOf(step).id !== id && 'a wrong answer changes the id of the challenge.')
}

async function checkChallengeJson(bench: Bench, tape: Tape): Promise<void> {
  const index = firstAnswer(tape)
  const stage = await bench.open(tape).start(index)
  const challenge = overJson(challengeOf(stage.before))
  const { image: _image, ...words } = { image: undefined, ...challenge }
  failIf(
    JSON.stringify(words).length > 1000 && 'a challenge has more than a thousand letters beside its picture.',
  )
  const answer = outcomeOf(stage.another().answer(challenge, answerAt(tape, index)))
  expectResult(await answer, 'the answer of another client over the same store')
}

async function checkExpired(bench: Bench, tape: Tape): Promise<void> {
  const index = firstAnswer(tape)
  const stage = await bench.open(tape).start(index)
  const challenge = challengeOf(stage.before)
  stage.clock.advance(Math.max(0, Date.parse(challenge.expiresAt) - stage.clock.now()) + 1000)
  const sent = stage.visits.length
  const outcome = await outcomeOf(stage.client.answer(challenge, answerAt(tape, index)))
  expectCode(outcome, ['challenge-expired'], 'an answer behind the end of the challenge')
  failIf(stage.visits.length > sent && 'an answer behind the end of the challenge was sent.')
}

/** Signing in, step by step. */
export const signInRules: readonly Rule[] = [
  {
    name: 'sign-in/stored-session',
    what: 'while a stored session works, signing in again sends nothing',
    cases: bench =>
      each(
        bench,
        ['code', 'password', 'client-credentials'].flatMap(method =>
          bench.tapes
            .filter(
              tape =>
                signInMethodOf(tape) === method &&
                endsSignedIn(tape) &&
                methodOf(tape) !== 'signOutEverywhere',
            )
            .slice(0, 1),
        ),
        checkStored,
      ),
  },
  {
    name: 'sign-in/rejected',
    what: 'a wrong answer with tries left comes back as the same challenge, rejected; a tape shows it',
    cases: bench =>
      bench.info.signInMethods.includes('code') && corrected(bench).length === 0
        ? [{ subject: 'code', check: () => fail('no tape ends in a challenge that was answered wrongly.') }]
        : each(bench, corrected(bench), checkRejected),
  },
  {
    name: 'sign-in/last-try',
    what: 'after three wrong codes the challenge is over, and nothing more is sent',
    cases: bench => each(bench, correctedCodes(bench), checkLastTry),
  },
  {
    name: 'sign-in/challenge-json',
    what: 'a challenge is small JSON that another client over the same store can answer',
    cases: bench => each(bench, answered(bench), checkChallengeJson),
  },
  {
    name: 'sign-in/challenge-expired',
    what: 'an answer behind the end of a challenge is refused and not sent',
    cases: bench => each(bench, answered(bench), checkExpired),
  },
]
