import { isDeepStrictEqual } from 'node:util'
import type { StepCallback } from './callbacks.ts'
import type { Step } from './steps.ts'

/** What was filled into a step. */
export interface StepAnswer {
  /** The filling of an input, by the type of its callback and its own name. */
  readonly of: (type: string, input: string) => string
  /** The index that was chosen of the options. */
  readonly choice: number
  /** True when `forcedSms` came back as false: the person would rather give a password. */
  readonly wantsPassword: boolean
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFilling = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))

/** The one member of the outputs a client may change. */
function withForcedSms(output: StepCallback['output'], forcedSms: boolean): StepCallback['output'] {
  return output.map(each =>
    isObject(each.value) && 'forcedSms' in each.value
      ? { ...each, value: { ...each.value, forcedSms } }
      : each,
  )
}

/** Reads the fillings of one callback, or says what is wrong with it. */
function readCallback(
  posted: unknown,
  sent: StepCallback,
  fillings: Map<string, string>,
): string | undefined {
  if (!isObject(posted) || posted['type'] !== sent.type) return `${sent.type} is not where it was`
  const { input } = posted
  const fits =
    Array.isArray(input) &&
    isDeepStrictEqual(
      input.map((each: unknown) => (isObject(each) ? { ...each, value: '' } : each)),
      sent.input.map(each => ({ ...each, value: '' })),
    )
  if (!fits) return `the inputs of ${sent.type} are not those that were sent`
  for (const each of input as unknown[]) {
    if (!isObject(each) || !isFilling(each['value']))
      return `an input of ${sent.type} holds no text or number`
    fillings.set(`${sent.type} ${String(each['name'])}`, String(each['value']))
  }
  return undefined
}

const sameOutput = (posted: unknown, sent: StepCallback): boolean =>
  isObject(posted) &&
  [sent.output, withForcedSms(sent.output, false)].some(output => isDeepStrictEqual(posted['output'], output))

/** Reads a step that came back. It must be the whole object that was sent, with nothing but its inputs filled. */
export function readAnswer(posted: unknown, sent: Step): StepAnswer | string {
  if (!isObject(posted)) return 'the body is no object'
  const { callbacks } = posted
  if (!Array.isArray(callbacks) || callbacks.length !== sent.callbacks.length)
    return 'the callbacks are not those that were sent'
  if (!isDeepStrictEqual({ ...posted, callbacks: [] }, { ...sent, callbacks: [] }))
    return 'the members beside the callbacks are not those that were sent'
  const fillings = new Map<string, string>()
  let wantsPassword = false
  for (const [index, callback] of sent.callbacks.entries()) {
    const one: unknown = callbacks[index]
    const wrong = readCallback(one, callback, fillings)
    if (wrong !== undefined) return wrong
    if (!sameOutput(one, callback)) return `the output of ${callback.type} was changed`
    wantsPassword ||= isObject(one) && !isDeepStrictEqual(one['output'], callback.output)
  }
  const chosen = [...fillings].find(([key]) => key.startsWith('ConfirmationCallback '))?.[1] ?? '0'
  return {
    of: (type, input) => fillings.get(`${type} ${input}`) ?? '',
    choice: chosen === '' ? -1 : Number(chosen),
    wantsPassword,
  }
}
