import type { AdapterContext, AdapterResponse } from '@esim-usage/core/adapter'
import { stepRequest } from './endpoints.ts'
import { answerKind, type Step, step, success } from './wire-sign-in.ts'

/** A filled step, ready to be sent. */
export interface FilledStep {
  /** Absent: the first request, which has no body. */
  readonly step?: Step
  /** This is the request that makes MTS send a code. */
  readonly sendsCode?: true
}

/** What came back: another step, the end, or word that the attempt is over at the carrier. */
export type SignInAnswer =
  | { readonly kind: 'step'; readonly step: Step; readonly response: AdapterResponse }
  | { readonly kind: 'success'; readonly url: string }
  | { readonly kind: 'over' }

/** The access manager refuses an attempt that is over, or unknown to it, with one of these and JSON. Evidence low. */
const overStatuses: ReadonlySet<number> = new Set([401, 403])

const isOver = ({ status, mediaType }: AdapterResponse): boolean =>
  overStatuses.has(status) && mediaType.includes('json')

/** Sends one step. It is never sent twice: a step burns a try, or a code. */
export async function sendStep(
  context: AdapterContext,
  page: string,
  filled: FilledStep,
): Promise<SignInAnswer> {
  const response = await context.http.send(stepRequest(page, filled.step, filled.sendsCode))
  if (isOver(response)) return { kind: 'over' }
  if (response.status !== 200 || response.mediaType.includes('html')) context.http.check(response)
  if (response.bytes().byteLength === 0) return context.fail('unavailable', { answer: response })
  const { header, successUrl } = response.json(answerKind)
  if (typeof successUrl === 'string') return { kind: 'success', url: response.json(success).successUrl }
  return typeof header === 'string' ? { kind: 'step', step: response.json(step), response } : { kind: 'over' }
}
