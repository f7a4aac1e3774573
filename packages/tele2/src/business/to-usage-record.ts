import type { Counterparty } from '@esim-usage/core'
import type { FetchedRow } from '@esim-usage/core/adapter'
import { parseInstant, parsePhone } from '@esim-usage/core/parse'
import { type OwnNumbers, toE164 } from './own-numbers.ts'
import type { CallBody } from './wire.ts'

type CallerNumber = CallBody['callerNumber']

/** Whose call it is, and which way it went. */
interface Sides {
  readonly line: string
  readonly direction: 'incoming' | 'outgoing'
  readonly other: CallerNumber
}

const isInside = ({ callType }: CallBody): boolean => callType?.startsWith('INTERNAL') === true
const isOutgoing = ({ callType }: CallBody): boolean => callType === 'OUTGOING' || callType === 'CRM_OUTGOING'

function ownLine(number: CallerNumber, own: OwnNumbers): string | undefined {
  const written = toE164(number) ?? String(number ?? '')
  return Object.hasOwn(own, written) ? own[written] : undefined
}

/** The number a caller dialled may be one of the whole exchange; who took the call stands in the callee. */
const targetOf = ({ calleeNumber, destinationNumber }: CallBody): CallerNumber =>
  calleeNumber ?? destinationNumber

/**
 * The employees decide. A call between two of them belongs to the caller, or to `wanted` where that is the one who was called.
 * Where neither side is known the kind of the call tells. Undefined: no full number of the exchange is named.
 */
function sidesOf(row: CallBody, own: OwnNumbers, wanted: string | undefined): Sides | undefined {
  const caller = ownLine(row.callerNumber, own)
  const callee = ownLine(row.calleeNumber, own) ?? ownLine(row.destinationNumber, own)
  const out = { direction: 'outgoing', other: targetOf(row) } as const
  const into = { direction: 'incoming', other: row.callerNumber } as const
  if (callee !== undefined && (caller === undefined || (callee === wanted && caller !== wanted)))
    return { line: callee, ...into }
  if (caller !== undefined) return { line: caller, ...out }
  if (isInside(row)) return undefined
  const line = toE164(isOutgoing(row) ? row.callerNumber : (row.destinationNumber ?? row.calleeNumber))
  return line === undefined ? undefined : { line, ...(isOutgoing(row) ? out : into) }
}

/** An extension is no short code: nobody outside can dial it. */
function counterpartyOf(row: CallBody, number: CallerNumber, own: OwnNumbers): Counterparty | undefined {
  const text = String(number ?? '')
  const other = parsePhone(ownLine(number, own) ?? text)
  return other?.kind === 'short-code' && isInside(row) ? { text, kind: 'unknown' } : other
}

const wordsOf = ({ callType, callStatus }: CallBody): string =>
  [callType ?? '', callStatus ?? ''].filter(word => word !== '').join(' ')

/**
 * Turns a call into a record of the line of the exchange that made or took it. The exchange says neither what a call cost
 * nor where the line was. Undefined: its time cannot be read.
 */
export function toUsageRow(
  row: CallBody,
  own: OwnNumbers,
  wanted: string | undefined,
): FetchedRow | undefined {
  const printed = row.date ?? row.callDate ?? ''
  const startedAt = parseInstant(printed)
  if (startedAt === undefined) return undefined
  const sides = sidesOf(row, own, wanted)
  if (sides === undefined)
    return { skipped: 'The call names no full number of the exchange, so it belongs to no line.', raw: row }
  const { callType, callerNumber, calleeNumber, destinationNumber, conversationDuration: seconds } = row
  const counterparty = counterpartyOf(row, sides.other, own)
  const label = wordsOf(row)
  return {
    record: {
      kind: 'voice',
      line: sides.line,
      startedAt,
      precision: 'second',
      timeSource: 'printed',
      direction: sides.direction,
      ...(counterparty !== undefined && { counterparty }),
      ...(label !== '' && { label }),
      status: 'final',
      ...(typeof seconds === 'number' && { seconds }),
    },
    identity: [
      printed,
      callType ?? '',
      callerNumber ?? '',
      calleeNumber ?? '',
      destinationNumber ?? '',
      seconds ?? '',
    ],
    raw: row,
  }
}
