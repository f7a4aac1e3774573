import { EsimUsageError } from '../../errors/esim-usage-error.ts'
import { fail } from './rule.ts'

/** What a call came to. */
export type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** Waits for a call, whatever it comes to. */
export const outcomeOf = (call: Promise<unknown>): Promise<Outcome> =>
  call.then(
    value => ({ value }),
    (error: unknown) => ({ error }),
  )

/** An outcome in a few words. */
export function showOutcome(outcome: Outcome): string {
  if ('value' in outcome) return 'a result'
  const { error } = outcome
  if (EsimUsageError.is(error)) return error.code
  return error instanceof Error ? `${error.name}, which is none of our errors` : 'something that is no error'
}

/** The error of an outcome, which must be one of these codes. */
export function expectCode(outcome: Outcome, codes: readonly string[], when: string): EsimUsageError {
  if ('error' in outcome && EsimUsageError.is(outcome.error) && codes.includes(outcome.error.code)) {
    return outcome.error
  }
  return fail(`${when} must end in ${codes.join(' or ')}, and ended in ${showOutcome(outcome)}.`)
}

/** The result of an outcome, which must be none of our errors. */
export function expectResult(outcome: Outcome, when: string): unknown {
  if ('value' in outcome) return outcome.value
  return fail(`${when} must succeed, and ended in ${showOutcome(outcome)}.`)
}

/** What a call comes to, or a failure after so many milliseconds of real time. */
export async function within(milliseconds: number, call: Promise<unknown>, when: string): Promise<Outcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  const outcome = await Promise.race([outcomeOf(call), late])
  clearTimeout(timer)
  return outcome ?? fail(`${when} did not end.`)
}
