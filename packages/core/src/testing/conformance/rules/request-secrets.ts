import type { SentRequest } from '../../tape/compare-request.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { outcomeOf } from '../outcome.ts'
import { findRepeatingRefusal, type RepeatingRefusal } from '../repeating-refusal.ts'
import { failIf, type Rule } from '../rule.ts'
import { keptSecretsOf, secretsOf } from '../secrets-of.ts'
import { show } from '../spill.ts'

/** Both are shown with the carrier's words; the session survives them. */
const statuses = [403, 500]

const holds = ({ headers, text }: SentRequest, secret: string): boolean =>
  text.includes(secret) || [...headers.values()].some(value => value.includes(secret))

/** A tape in which requests to an address hold secrets. */
interface Repeat {
  readonly tape: Tape
  readonly endpoint: string
  readonly secrets: readonly string[]
}

async function findRepeat(bench: Bench, endpoint: string): Promise<Repeat | undefined> {
  for (const tape of bench.tapes) {
    const { stage } = await bench.trace(tape)
    const secrets = [...keptSecretsOf(tape, stage.store.saved), ...secretsOf(tape)]
    const sent = stage.visits.filter(visit => visit.exchange?.endpoint === endpoint)
    if (sent.some(visit => secrets.some(secret => holds(visit.sent, secret))))
      return { tape, endpoint, secrets }
  }
  return undefined
}

async function checkRepeat(bench: Bench, repeat: Repeat, refusal: RepeatingRefusal): Promise<void> {
  const { tape, endpoint, secrets } = repeat
  for (const status of statuses) {
    const stage = bench.open(tape, {
      instead({ exchange, sent }) {
        if (exchange?.endpoint !== endpoint) return undefined
        return refusal(status, secrets.filter(secret => holds(sent, secret)).join(' '))
      },
    })
    const outcome = await outcomeOf(stage.start().then(async () => stage.last()))
    const shown = 'error' in outcome ? show(outcome.error) : ''
    failIf(
      secrets.some(secret => shown.includes(secret)) &&
        `tape ${tape.name}: an error repeats a secret of the request. Name it in \`secrets\`.`,
    )
  }
}

/** What a request sends beside the cookies must be named in its `secrets`, or the carrier's own words may show it. */
export const requestSecretRules: readonly Rule[] = [
  {
    name: 'secrets/requests',
    what: 'no error shows a secret of its request, though the carrier repeats it in its words',
    cases(bench) {
      const refusal = findRepeatingRefusal(bench)
      const endpoints = new Set(bench.tapes.flatMap(tape => tape.exchanges.map(each => each.endpoint)))
      if (refusal === undefined) return []
      return [...endpoints].map(subject => ({
        subject,
        async check() {
          const repeat = await findRepeat(bench, subject)
          if (repeat !== undefined) await checkRepeat(bench, repeat, refusal)
        },
      }))
    },
  },
]
