import type { StepAnswer } from './read-answer.ts'
import type { Step } from './steps.ts'

/** What every client fills in where it is asked for. */
const commonFillings = [
  ['MetadataCallback', 'cid', 'mts-w-payment'],
  ['LocaleCallback', 'Language', 'ru'],
  ['ReferrerCallback', 'referrer', 'https://lk.mts.ru/'],
] as const

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** The texts of the first step; the function of `IDToken2` may stay empty. */
const deviceInputs = ['IDToken3', 'IDToken4', 'IDToken5', 'IDToken7', 'IDToken9', 'IDToken10'] as const

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

function missingOfDevice(answer: StepAnswer): string | undefined {
  if (!isJsonObject(answer.of('HiddenValueCallback', 'IDToken1')))
    return 'HiddenValueCallback IDToken1 holds no description of the device in JSON'
  const texts = deviceInputs.map(input => answer.of('TextInputCallback', input))
  const empty = deviceInputs[texts.indexOf('')]
  if (empty !== undefined) return `TextInputCallback ${empty} is empty`
  return texts.some(each => uuid.test(each)) ? undefined : 'no text of the device is a UUID'
}

/** The first thing a step lacks, in words. */
export function missingFilling(step: Step, answer: StepAnswer): string | undefined {
  for (const [type, input, wanted] of commonFillings) {
    const asked = step.callbacks.some(callback => callback.type === type)
    if (asked && answer.of(type, input) !== wanted) return `${type} ${input} is not ${wanted}`
  }
  return step.header === 'device-match-hold' ? missingOfDevice(answer) : undefined
}
