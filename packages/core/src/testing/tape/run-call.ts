import type { CarrierClient } from '../../client/carrier-client.ts'
import type { Challenge } from '../../client/sign-in.ts'
import type { UsagePage, UsageResults } from '../../client/usage.ts'
import type { VirtualClock } from '../virtual-clock.ts'
import { TapeError } from './tape-error.ts'
import type { TapeCall } from './tape.ts'

const member = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** The challenge that the call before came to. */
function toChallenge(tape: string, before: unknown): Challenge {
  const challenge = member(before, 'challenge')
  if (challenge === undefined) throw new TapeError(tape, 'there is no challenge to go on with.')
  // A tape calls by name, so the checker cannot follow; the client checks the challenge itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return challenge as Challenge
}

async function readPages(results: UsageResults): Promise<UsagePage[]> {
  const pages: UsagePage[] = []
  for await (const page of results.pages()) pages.push(page)
  return pages
}

/** Makes one call of a tape on the client; `before` is what the call before came to. */
export async function runCall(
  tape: string,
  client: CarrierClient,
  clock: VirtualClock,
  call: TapeCall,
  before: unknown,
): Promise<unknown> {
  const values = call.arguments ?? []
  const [name = '', form] = call.operation.split('.')
  if (name === 'wait') {
    clock.advance(Number(values[0]))
    return before
  }
  if (name === 'answer') return client.answer(toChallenge(tape, before), String(values[0]))
  if (name === 'resend') return client.resend(toChallenge(tape, before))
  const method: unknown = Reflect.get(client, name)
  if (typeof method !== 'function') throw new TapeError(tape, `the client has no ${name}().`)
  const result: unknown = method.apply(client, [...values])
  if (name !== 'usage') return result
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const usage = result as UsageResults
  return form === 'pages' ? readPages(usage) : usage.toArray()
}
