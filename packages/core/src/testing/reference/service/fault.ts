import type { ReferenceEndpoint } from '../endpoints.ts'
import type { RowWire } from '../wire.ts'
import { failure, json, page, redirect } from './answers.ts'
import { startOfDayMs, toPrinted } from './moscow.ts'

/** Ways in which the reference service can go wrong. */
export type ReferenceFault =
  | 'unavailable'
  | 'rate-limited'
  | 'maintenance'
  | 'bot-wall'
  | 'blocked'
  | 'login-page'
  | 'foreign-redirect'
  | 'expired'
  | 'forbidden'
  | 'terms'
  | 'locked'
  | 'half-json'
  | 'empty-body'
  | 'wrong-type'
  | 'missing-field'
  | 'network'
  | 'hang'
  | 'wrong-line'
  | 'repeated-page'
  | 'other-month'
  | 'unknown-kind'
  | 'notice-row'
  | 'picture'
  | 'report-failed'
  | 'password-change'

/** A fault at an address. */
export interface StagedFault {
  /** Where it happens. */
  readonly endpoint: ReferenceEndpoint
  /** What happens. */
  readonly fault: ReferenceFault
  /** How many more requests meet it. */
  times: number
  /** Sent as Retry-After with `rate-limited` and `unavailable`. Absent: not sent. */
  readonly retryAfterSeconds?: number
}

const retryHeaders = (staged: StagedFault): Record<string, string> =>
  staged.retryAfterSeconds === undefined ? {} : { 'retry-after': String(staged.retryAfterSeconds) }

/** Waits until the caller gives up. */
const hang = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const stop = (): void => reject(signal.reason)
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })

type Instead = (staged: StagedFault, request: Request) => Response | Promise<never>

const instead: Partial<Record<ReferenceFault, Instead>> = {
  unavailable: staged => json(503, { error: { code: 'busy' } }, retryHeaders(staged)),
  'rate-limited': staged => json(429, { error: { code: 'slow-down' } }, retryHeaders(staged)),
  maintenance: () => page(200, 'Maintenance until six in the morning'),
  'bot-wall': () => page(200, 'Are you a robot?'),
  blocked: () => page(403, 'Forbidden'),
  'login-page': () => redirect(302, 'https://login.reference.test/'),
  'foreign-redirect': () => redirect(302, 'https://elsewhere.example/'),
  expired: () => failure(401, 'token-over'),
  forbidden: () => failure(403, 'no-right', 'Please order access to this report.'),
  terms: () => failure(403, 'terms-changed'),
  locked: () => failure(403, 'locked'),
  'report-failed': () => failure(409, 'report-failed'),
  network: () => Promise.reject(new TypeError('fetch failed')),
  hang: (_staged, request) => hang(request.signal),
}

/** The answer in place of the service's own; undefined where the fault only changes the own answer. */
export const answerInstead = (staged: StagedFault, request: Request): Response | Promise<never> | undefined =>
  instead[staged.fault]?.(staged, request)

/** A row that should not be there, as of the first second of a day. */
const extraRows: Partial<Record<ReferenceFault, (startMs: number) => RowWire>> = {
  'unknown-kind': startMs => ({ at: toPrinted(startMs), type: 'hologram', text: 'Hologram', price: 100 }),
  'notice-row': startMs => ({ at: toPrinted(startMs), type: 'notice', text: 'New tariffs' }),
  'other-month': startMs => ({
    at: toPrinted(startMs - 40 * 86_400_000),
    type: 'fee',
    text: 'Old fee',
    price: 100,
  }),
}

/** The service's own JSON answer, changed by a fault. */
export function changeBody(fault: ReferenceFault, body: object, from: string): object {
  if (fault === 'wrong-line') return { ...body, line: '+79000000099', lines: ['+79000000099'] }
  if (fault === 'missing-field') return Object.fromEntries(Object.entries(body).slice(0, 1))
  const toRow = extraRows[fault]
  if (toRow === undefined || !('rows' in body) || !Array.isArray(body.rows)) return body
  const rows: readonly unknown[] = body.rows
  return { ...body, rows: [toRow(startOfDayMs(from)), ...rows] }
}

/** The text of an answer, broken by a fault. */
export function breakText(fault: ReferenceFault, text: string): string {
  if (fault === 'half-json') return text.slice(0, Math.floor(text.length / 2))
  return fault === 'empty-body' ? '' : text
}
