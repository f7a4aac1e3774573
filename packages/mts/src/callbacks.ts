import type { Callback, Step } from './wire-sign-in.ts'

/** Words of a ConfirmationCallback that this package answers with. */
export type Option = 'IGNORE' | 'OK' | 'REFRESH'

/** An input by the type of its callback and its own name; positions change, these did not. */
export type Input = readonly [type: string, name: string, value: string]

/** Where a step lists no options, these are their places. Evidence low: one client. */
const usualPlaces: Readonly<Record<Option, number>> = { IGNORE: 0, OK: 1, REFRESH: 3 }

const fillCallback = (callback: Callback, name: string | undefined, value: unknown): Callback => ({
  ...callback,
  input: callback.input?.map(each => (name === undefined || each.name === name ? { ...each, value } : each)),
})

const fillWhere = (step: Step, type: string, name: string | undefined, value: unknown): Step => ({
  ...step,
  callbacks: step.callbacks.map(each => (each.type === type ? fillCallback(each, name, value) : each)),
})

const outputOf = (step: Step, type: string, name: string): unknown =>
  step.callbacks.find(each => each.type === type)?.output?.find(each => each.name === name)?.value

/** True when the step has that input. */
export const hasInput = (step: Step, type: string, name: string): boolean =>
  step.callbacks.some(each => each.type === type && each.input?.some(input => input.name === name) === true)

/** The step with those inputs filled; one it does not have is left out. */
export const fill = (step: Step, inputs: readonly Input[]): Step =>
  inputs.reduce((filled, [type, name, value]) => fillWhere(filled, type, name, value), step)

/** The step with its confirmation set to the place of an option; undefined when that is not offered. */
export function choose(step: Step, option: Option): Step | undefined {
  const confirmation = 'ConfirmationCallback'
  if (!step.callbacks.some(each => each.type === confirmation)) return undefined
  const options = outputOf(step, confirmation, 'options')
  const place = Array.isArray(options) ? options.indexOf(option) : usualPlaces[option]
  return place < 0 ? undefined : fillWhere(step, confirmation, undefined, place)
}

/** The text a step shows, such as the picture of a captcha. */
export const shownText = (step: Step): string => {
  const text = outputOf(step, 'TextOutputCallback', 'message')
  return typeof text === 'string' ? text : ''
}

/** What the carrier says about the step itself. */
export function metadataOf(step: Step): ReadonlyMap<string, unknown> {
  const data = outputOf(step, 'MetadataCallback', 'data')
  return new Map(typeof data === 'object' && data !== null ? Object.entries(data) : [])
}

/** The step with another value in its metadata, where that member stands there. */
export function changeMetadata(step: Step, name: string, value: unknown): Step {
  const data = metadataOf(step)
  if (!data.has(name)) return step
  const changed = Object.fromEntries([...data, [name, value]])
  return {
    ...step,
    callbacks: step.callbacks.map(each =>
      each.type === 'MetadataCallback'
        ? {
            ...each,
            output: each.output?.map(output =>
              output.name === 'data' ? { ...output, value: changed } : output,
            ),
          }
        : each,
    ),
  }
}
