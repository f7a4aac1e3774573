import type { SignInStep } from '@esim-usage/core'
import type { VirtualClock } from '@esim-usage/core/testing'
import type { MtsClient } from '../src/index.ts'
import { type FixtureCase, readFixture, valueAt } from './fixture-case.ts'

const password = 'FAKE-PASSWORD'

/** Signs in by code or password and gives the replies of the person; the last step is the result. */
export async function signInByCase(
  client: MtsClient,
  { call, replies = [] }: FixtureCase,
  clock: VirtualClock,
): Promise<SignInStep> {
  let step = await client.signIn(
    call === 'signInByCode' ? { method: 'code' } : { method: 'password', password },
  )
  for (const reply of replies) {
    if (step.status !== 'challenge') return step
    if (reply === 'resend') clock.advance(60_000)
    step =
      reply === 'resend' ? await client.resend(step.challenge) : await client.answer(step.challenge, reply)
  }
  return step
}

/** The step without what core adds at random or by the clock. */
export function bareStep(step: SignInStep): unknown {
  if (step.status !== 'challenge') return step
  const { id: _id, expiresAt: _expiresAt, ...challenge } = step.challenge
  if (challenge.kind === 'captcha') return { ...step, challenge }
  const { resendAt: _resendAt, ...code } = challenge
  return { ...step, challenge: code }
}

const membersOf = (value: unknown, ...path: readonly string[]): readonly unknown[] => {
  const found = path.reduce<unknown>((each, key) => valueAt(each, key), value)
  return Array.isArray(found) ? found : []
}

/** All inputs of a posted step by their names, and the wish for an SMS that stands in its metadata. */
function inputsOf(body: unknown): Readonly<Record<string, unknown>> {
  const callbacks = membersOf(body, 'callbacks')
  const inputs = callbacks.flatMap(callback => membersOf(callback, 'input'))
  const wishes = callbacks
    .flatMap(callback => membersOf(callback, 'output'))
    .map(output => valueAt(output, 'value.forcedSms'))
    .filter(wish => wish !== undefined)
  return {
    ...Object.fromEntries(inputs.map(input => [valueAt(input, 'name'), valueAt(input, 'value')])),
    ...(wishes.length === 0 ? {} : { forcedSms: wishes[0] }),
  }
}

/** What was posted in answer to the step of a fixture. */
export function postedTo(fixture: string, bodies: readonly unknown[]): unknown {
  const header = valueAt(JSON.parse(readFixture(fixture)), 'header')
  return inputsOf(bodies.findLast(body => valueAt(body, 'header') === header))
}
