import { findDifference } from '../../tape/find-difference.ts'
import { playTape } from '../../tape/play-tape.ts'
import { failIf, type Rule } from '../rule.ts'

/** The one rule that compares each request and each result with its tape. */
export const expectedRules: readonly Rule[] = [
  {
    name: 'expected',
    what: 'the calls of a tape send what the tape wants and give what its expected.json says',
    cases: bench =>
      bench.tapes.map(tape => ({
        subject: tape.name,
        async check() {
          const outcome = await playTape(tape, options => bench.carrier.create(options))
          failIf(findDifference(tape.expected, outcome, 'expected.json', 'the client'))
        },
      })),
  },
]
