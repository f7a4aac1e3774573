import type { CarrierClient } from '@esim-usage/core'
import type { TapeCall } from '@esim-usage/core/testing'
import { isChallenge, type Place, type RecordOptions } from './open-line.ts'

const byMonth = new Set(['usage', 'spending', 'payments'])

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** The call that a scenario is named after, such as `usage` of `usage-two-pages`; none for `sign-in` and others. */
export function callOf({ scenario, month }: RecordOptions, client: CarrierClient): TapeCall | undefined {
  const names = client.carrier.capabilities.toSorted((one, other) => other.length - one.length)
  const operation = names.find(name => scenario === kebab(name) || scenario.startsWith(`${kebab(name)}-`))
  if (operation === undefined || operation === 'statements') return undefined
  return byMonth.has(operation) ? { operation, arguments: [{ month }] } : { operation }
}

const run = async (client: CarrierClient, { operation, arguments: values = [] }: TapeCall): Promise<void> => {
  const method: unknown = Reflect.get(client, operation)
  if (typeof method !== 'function') throw new Error(`The client has no ${operation}().`)
  const result: unknown = method.apply(client, [...values])
  const collect: unknown =
    typeof result === 'object' && result !== null ? Reflect.get(result, 'toArray') : undefined
  await (typeof collect === 'function' ? collect.call(result) : result)
}

/** Signs in and makes the call of the scenario; gives the calls as they were made, secrets and all. */
export async function makeCalls(
  client: CarrierClient,
  place: Place,
  call: TapeCall | undefined,
): Promise<TapeCall[]> {
  const request = await place.request()
  const calls: TapeCall[] = [{ operation: 'signIn', arguments: [request] }]
  let step = await client.signIn(request)
  while (isChallenge(step)) {
    const text = await place.answer()
    calls.push({ operation: 'answer', arguments: [text] })
    step = await client.answer(step.challenge, text)
  }
  if (call === undefined || step.status !== 'signed-in') return calls
  calls.push(call)
  await run(client, call)
  return calls
}
