import type { SandboxSettings } from '../../sandbox-options.ts'
import { seeded } from '../../seeded.ts'
import { daysOf, monthsBetween, printInstant } from '../times.ts'
import { type Employee, staff } from './staff.ts'

/** A call as the exchange lists it. */
export interface CallRecord {
  readonly date: string
  readonly callType: string
  readonly callStatus: string
  readonly destinationNumber: string
  readonly callerNumber: string
  readonly callerName: string
  readonly calleeNumber: string
  readonly calleeName: string
  /** Seconds with ringing. */
  readonly callDuration: number
  /** Seconds of talk. */
  readonly conversationDuration: number
  readonly recordFileName: string | null
}

interface PlacedCall {
  readonly at: number
  readonly record: CallRecord
}

type Draw = () => number

/** Calls a month for every row of a line's month: exchanges have thousands. */
const callsPerRow = 10
const hourMs = 3_600_000

function pick<T>(draw: Draw, list: readonly [T, ...T[]]): T {
  return list[Math.floor(draw() * list.length)] ?? list[0]
}

const nameOf = ({ surname, name }: Employee): string => `${surname} ${name}`

type Sides = Pick<
  CallRecord,
  'callType' | 'callerNumber' | 'callerName' | 'calleeNumber' | 'calleeName' | 'destinationNumber'
>

function drawSides(draw: Draw): Sides {
  const one = pick(draw, staff)
  const stranger = `790000003${String(Math.floor(draw() * 100)).padStart(2, '0')}`
  const kind = draw()
  const { fullNumber } = one
  if (fullNumber === null || kind < 0.2) {
    const other = pick(draw, staff)
    return {
      callType: 'INTERNAL',
      callerNumber: one.shortNumber,
      callerName: one.groupName,
      calleeNumber: other.shortNumber,
      calleeName: other.groupName,
      destinationNumber: other.shortNumber,
    }
  }
  if (kind < 0.55) {
    return {
      callType: pick(draw, ['OUTGOING', 'CRM_OUTGOING']),
      callerNumber: fullNumber,
      callerName: nameOf(one),
      calleeNumber: stranger,
      calleeName: '',
      destinationNumber: stranger,
    }
  }
  return {
    callType: pick(draw, ['SINGLE_CHANNEL', 'MULTI_CHANNEL', 'CALLBACK']),
    callerNumber: stranger,
    callerName: 'Клиент',
    calleeNumber: fullNumber,
    calleeName: nameOf(one),
    destinationNumber: fullNumber,
  }
}

function drawCall(days: readonly number[], draw: Draw): PlacedCall {
  const day = days[Math.floor(draw() * days.length)] ?? 0
  const at = day + 8 * hourMs + Math.floor(draw() * 36_000) * 1000
  const ringing = 3 + Math.floor(draw() * 25)
  const isAnswered = draw() < 0.8
  const talk = isAnswered ? 1 + Math.floor(draw() * 600) : 0
  return {
    at,
    record: {
      date: printInstant(at).replace('+', '.000+'),
      callStatus: isAnswered ? 'ANSWERED_COMMON' : pick(draw, ['NOT_ANSWERED_COMMON', 'DESTINATION_BUSY']),
      ...drawSides(draw),
      callDuration: ringing + talk,
      conversationDuration: talk,
      recordFileName:
        isAnswered && draw() < 0.5 ? `${printInstant(at).slice(0, 10)}/${at % 1_000_000}` : null,
    },
  }
}

/** The calls of the exchange, month by month. The same month gives the same calls. */
export class CallBook {
  readonly #settings: SandboxSettings
  readonly #months = new Map<string, readonly PlacedCall[]>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** Calls between two instants and not after now, newest first. */
  between(from: number, to: number): readonly CallRecord[] {
    const end = Math.min(to, this.#settings.now())
    return monthsBetween(from, end)
      .toReversed()
      .flatMap(month => this.#month(month))
      .filter(({ at }) => at >= from && at <= end)
      .map(({ record }) => record)
  }

  #month(month: string): readonly PlacedCall[] {
    const known = this.#months.get(month)
    if (known !== undefined) return known
    const draw = seeded(`t2 exchange ${month}`)
    const days = daysOf(month)
    const drawn = Array.from({ length: callsPerRow * this.#settings.rowsPerMonth }, () =>
      drawCall(days, draw),
    )
    const calls = drawn.toSorted((left, right) => right.at - left.at)
    this.#months.set(month, calls)
    return calls
  }
}
