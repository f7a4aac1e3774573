import { readJson } from '@esim-usage/core/parse'
import { html, json, text } from '../answers.ts'
import { bent, type FaultName, type FaultPlan, faultAnswer } from '../faults.ts'
import { refuseSoap } from '../beeline-business/envelope.ts'
import { apologyPage, busyPage, faultPages, loginLinkPage } from './pages.ts'
import { refuse } from './rest/reply.ts'
import { offer } from './rest/offer.ts'
import type { BeelineEndpoint } from './endpoints.ts'
import type { BeelineChannel } from './routes.ts'

/**
 * Answers of Beeline whose status lies, beside the faults every carrier has.
 *
 * - `error-code`: a fault of the carrier's table, with status 200 on REST and 500 on SOAP; in the web cabinet a plain 500.
 * - `null`, `empty`, `apology`, `busy-page`: nothing, or a page, with status 200; the last says "Too Many Requests".
 * - `login-page`: status 500, but the session is over.
 * - `byte-order-mark`: a right answer with three bytes too many.
 * - `bogus-balance`: 777 in place of the balance.
 * - `offer`: on REST an address of terms in place of data.
 * - `smaller-sums`: the sums of the web cabinet flicker downwards.
 * - `empty-blocks`: its packages come back empty.
 */
export type BeelineFaultName =
  | FaultName
  | 'error-code'
  | 'null'
  | 'empty'
  | 'apology'
  | 'busy-page'
  | 'login-page'
  | 'byte-order-mark'
  | 'bogus-balance'
  | 'offer'
  | 'smaller-sums'
  | 'empty-blocks'

/** One fault of Beeline and the requests it strikes. */
export interface BeelineFaultPlan extends FaultPlan<BeelineEndpoint, BeelineFaultName> {
  /** Of `error-code`: which; default 50000. */
  readonly code?: number
}

function refuseOn(channel: BeelineChannel, code: number): Response {
  if (channel === 'rest') return refuse(code)
  return channel === 'soap' ? refuseSoap(code) : html(faultPages.unavailable, 500)
}

const answers: { readonly [Name in BeelineFaultName]?: () => Response } = {
  null: () => json(null),
  empty: () => text(''),
  apology: () => html(apologyPage),
  'busy-page': () => html(busyPage),
  'login-page': () => html(loginLinkPage, 500),
  offer: () => offer('9000000001', 'FAKE-TOKEN-OF-AN-OFFER'),
}

/** What a fault answers in place of the right answer; undefined: nothing. */
export function answerInstead(plan: BeelineFaultPlan, channel: BeelineChannel): Response | undefined {
  if (plan.fault === 'error-code') return refuseOn(channel, plan.code ?? 50_000)
  return answers[plan.fault]?.() ?? faultAnswer(plan, faultPages)
}

function withoutPackages(body: string): string {
  const value = readJson(body)
  if (typeof value !== 'object' || value === null || !('accumulators' in value)) return body
  const { accumulators } = value
  const hasItems = typeof accumulators === 'object' && accumulators !== null && 'items' in accumulators
  return JSON.stringify({ ...value, accumulators: hasItems ? { items: [] } : { data: null } })
}

const bendings: { readonly [Name in BeelineFaultName]?: (body: string) => string } = {
  'byte-order-mark': body => `\uFEFF${body}`,
  'bogus-balance': body => body.replaceAll(/"balance":-?[\d.]+/g, '"balance":777'),
  'smaller-sums': body =>
    body.replaceAll(/"trafficVolume":(\d+)/g, (_, volume: string) => `"trafficVolume":${Number(volume) / 2}`),
  'empty-blocks': withoutPackages,
}

/** Makes a right answer wrong, under the same head. */
export async function bend(plan: BeelineFaultPlan, response: Response): Promise<Response> {
  const change = bendings[plan.fault]
  if (change === undefined) return bent(plan, response)
  const { status, headers } = response
  return new Response(change(await response.text()), { status, headers })
}
