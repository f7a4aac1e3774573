import type { Allowance, AllowanceScope } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { decodeText, parseInstant } from '@esim-usage/core/parse'
import { readBytes, readPieces, readSeconds } from './quantity.ts'
import type { Counter } from './wire.ts'

type Kind = Allowance['kind']
type Amount = number | null | undefined
type Quantities = Pick<Allowance, 'total' | 'used' | 'remaining' | 'ownUsed' | 'quality'>

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['Internet', 'data'],
  ['Calling', 'voice'],
  ['Messaging', 'message'],
])
const units: Readonly<Record<Kind, Allowance['unit']>> = {
  data: 'bytes',
  voice: 'seconds',
  message: 'messages',
  other: 'raw',
}

const sharing: ReadonlyMap<string, 'donor' | 'receiver'> = new Map([
  ['Donor', 'donor'],
  ['Acceptor', 'receiver'],
])

const abroad = /роуминг|за\s?границ|беларус/i
const groupRest = {
  level: 'suspect',
  notes: ['The carrier does not say whether what is left is that of the whole group.'],
} as const

/** Reads an amount of a kind in the counter's unit; undefined for a unit that does not fit the kind. */
function readAmount(kind: Kind, amount: Amount, unit: string): number | undefined {
  if (amount === null || amount === undefined) return undefined
  if (kind === 'data') return readBytes(amount, unit)
  if (kind === 'voice') return readSeconds(amount, unit)
  return kind === 'message' ? readPieces(amount, unit) : undefined
}

function restOf(counter: Counter): Amount {
  const unused = counter.parts?.find(part => part.partType === 'NonUsed')?.amount ?? counter.currentAmount
  if (unused !== null && unused !== undefined) return Math.max(0, unused)
  const { totalAmount, usedAmount } = counter
  if (typeof totalAmount !== 'number' || typeof usedAmount !== 'number') return undefined
  return Math.max(0, totalAmount - usedAmount)
}

/** What the line itself used. A donor's counter holds the use of all, a receiver's its own. */
function ownUseOf(counter: Counter, shared: Allowance['shared']): Amount {
  if (shared !== 'donor') return shared === 'receiver' ? counter.usedAmount : undefined
  if (typeof counter.usedAmount !== 'number' || typeof counter.usedByAcceptors !== 'number') return undefined
  return Math.max(0, counter.usedAmount - counter.usedByAcceptors)
}

function readQuantities(counter: Counter, kind: Kind, shared: Allowance['shared']): Quantities {
  const read = (amount: Amount) => readAmount(kind, amount, counter.unitType ?? '')
  const isLimited = counter.isUnlimited !== true
  const total = isLimited ? read(counter.totalAmount) : undefined
  const used = shared === 'receiver' ? undefined : read(counter.usedAmount)
  const remaining = isLimited ? read(restOf(counter)) : undefined
  const ownUsed = read(ownUseOf(counter, shared))
  return {
    ...(total !== undefined && { total }),
    ...(used !== undefined && { used }),
    ...(remaining !== undefined && { remaining }),
    ...(ownUsed !== undefined && { ownUsed }),
    ...(shared === 'receiver' && remaining !== undefined && { quality: groupRest }),
  }
}

/** The group where it tells, else the words of the name: the counters have no other mark. */
function scopeOf({ packageGroup }: Counter, name: string): AllowanceScope {
  return {
    roaming: packageGroup === 'Roaming' || abroad.test(name) ? 'international' : 'home',
    ...(packageGroup === 'Tethering' && { tethering: 'only' }),
    ...(name.startsWith('Входящ') && { direction: 'incoming' }),
    ...(/на все сети/i.test(name) && { networks: 'any' }),
    ...(/на (?:номера )?мтс/i.test(name) && { networks: 'on-net' }),
    ...(/ночн/i.test(name) && { night: true }),
  }
}

/** Turns a counter into an allowance. A kind or a unit that is not known leaves all quantities out. */
export function toAllowance(
  counter: Counter,
  subscriberType: string | null | undefined,
  primary: boolean,
): Draft<Allowance> {
  const known = kinds.get(counter.packageType ?? '') ?? 'other'
  const isReadable = readAmount(known, 1, counter.unitType ?? '') !== undefined
  const name = decodeText(counter.name)
  const shared = sharing.get(subscriberType ?? '')
  const renewsAt = parseInstant(counter.deadlineDate ?? '')
  return {
    endpoint: 'lk.counters',
    evidence: 'high',
    identity: [counter.packageType ?? '', counter.packageGroup ?? '', counter.name],
    name,
    kind: known,
    unit: isReadable ? units[known] : 'raw',
    ...readQuantities(counter, known, shared),
    unlimited: counter.isUnlimited === true,
    scope: scopeOf(counter, name),
    ...(shared !== undefined && { shared }),
    ...(renewsAt !== undefined && { renewsAt }),
    ...(typeof counter.priority === 'number' && { priority: counter.priority }),
    primary: primary && known !== 'other',
    status: 'active',
    label: name,
  }
}
