import type { CapabilityName } from '../../client/capabilities.ts'
import type { Tape } from '../tape/tape.ts'

/** Methods of a capability. */
export const methodsOf = (capability: CapabilityName): readonly string[] =>
  capability === 'statements' ? ['orderStatement', 'fetchStatement'] : [capability]

/** The method that a call of a tape is about: `usage` for `usage.pages`. */
export const methodAt = (tape: Tape, index: number): string =>
  tape.calls.at(index)?.operation.split('.', 1)[0] ?? ''

/** The method of a tape's last call. */
export const methodOf = (tape: Tape): string => methodAt(tape, -1)

/** True when the last call must succeed. */
export const isGood = (tape: Tape): boolean => 'result' in tape.expected

/** A member of something, where it has it. */
export const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

/** Methods that sign in. */
const signInCalls = new Set(['signIn', 'answer', 'resend'])

/** True for a call that goes on with a sign-in. */
export const isSignInCall = (tape: Tape, index: number): boolean => signInCalls.has(methodAt(tape, index))

/** The way in which a tape signs in first; undefined: it does not. */
export function signInMethodOf(tape: Tape): string | undefined {
  const call = tape.calls.find(({ operation }) => operation === 'signIn')
  const method = memberOf(call?.arguments?.[0], 'method')
  return typeof method === 'string' ? method : undefined
}

/** True when a tape is signed in by its end. */
export const endsSignedIn = (tape: Tape): boolean =>
  isGood(tape) &&
  'result' in tape.expected &&
  (!isSignInCall(tape, -1) || memberOf(tape.expected.result, 'status') === 'signed-in')

/** True when a person's answer was right: the tape ends signed in behind a challenge. */
export const answersChallenge = (tape: Tape): boolean =>
  endsSignedIn(tape) && tape.calls.some(({ operation }) => operation === 'answer')
