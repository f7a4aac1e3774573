import type { Allowance, AllowanceScope } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { decodeText, parseInstant, toBytes, toSeconds } from '@esim-usage/core/parse'
import { unitBase } from './carrier-info.ts'
import type { RestBody } from './wire.ts'

type Kind = Allowance['kind']

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['data', 'data'],
  ['voice', 'voice'],
  ['sms', 'message'],
])
const units: Readonly<Record<Kind, Allowance['unit']>> = {
  data: 'bytes',
  voice: 'seconds',
  message: 'messages',
  other: 'raw',
}
const pieces: ReadonlySet<string> = new Set(['pcs', 'sms', 'шт'])
const cut = {
  level: 'estimated',
  notes: ['The carrier counts parts of a message; they were cut off.'],
} as const
const oddState = {
  level: 'suspect',
  notes: ['The carrier names a state that is not known, so the package counts as blocked.'],
} as const

function readPieces(quantity: number | string, unit: string): number | undefined {
  const count = Math.floor(Number(String(quantity).replace(',', '.')))
  return pieces.has(unit) && Number.isSafeInteger(count) ? count : undefined
}

/** An amount of a kind in a printed unit; undefined for a unit that does not fit. */
function readAmount(kind: Kind, quantity: RestBody['remain'], uom: string): number | undefined {
  if (quantity === null || quantity === undefined || kind === 'other') return undefined
  const read = { data: toBytes, voice: toSeconds, message: readPieces }[kind]
  const amount = read(quantity, uom, unitBase)
  return amount === undefined ? undefined : Math.max(0, amount)
}

const unitOf = ({ uom }: RestBody): string => uom?.trim().toLowerCase() ?? ''

/** What the carrier says, else what the unit can only be. */
function kindOf(rest: RestBody): Kind {
  const said = kinds.get(rest.trafficType?.toLowerCase() ?? '')
  const fitting = (['data', 'voice', 'message'] as const).find(
    kind => readAmount(kind, 1, unitOf(rest)) !== undefined,
  )
  return said ?? fitting ?? 'other'
}

/** The volume of the package. */
const volumeOf = ({ limit, initial }: RestBody): RestBody['limit'] => limit ?? initial

/** Entries with a volume of zero hold nothing. */
export const isEmpty = (rest: RestBody): boolean => {
  const volume = volumeOf(rest)
  return rest.unlimited !== true && volume !== null && volume !== undefined && Number(volume) === 0
}

/** Of which kind a package can be the main one; undefined: of none. */
export function mainKindOf(rest: RestBody): Kind | undefined {
  const isMain =
    rest.type?.toLowerCase() === 'tariff' && rest.roamingPackage !== true && rest.rollover !== true
  // What an unlimited entry is for stands in its name at most: some apps, calls inside the network, or all.
  return isMain && rest.unlimited !== true && unitFor(rest) !== 'raw' ? kindOf(rest) : undefined
}

function unitFor(rest: RestBody): Allowance['unit'] {
  const kind = kindOf(rest)
  return readAmount(kind, 1, unitOf(rest)) === undefined ? 'raw' : units[kind]
}

function quantitiesOf(rest: RestBody): Pick<Allowance, 'total' | 'remaining' | 'quality'> {
  if (rest.unlimited === true) return {}
  const kind = kindOf(rest)
  const total = readAmount(kind, volumeOf(rest), unitOf(rest))
  const remaining = readAmount(kind, rest.remain, unitOf(rest))
  const isCut = kind === 'message' && remaining !== undefined && !Number.isInteger(Number(rest.remain))
  return {
    ...(total !== undefined && { total }),
    ...(remaining !== undefined && { remaining }),
    ...(isCut && { quality: cut }),
  }
}

/** Only the name tells of calls inside the network. */
const scopeOf = ({ roamingPackage }: RestBody, name: string): AllowanceScope => ({
  roaming: roamingPackage === true ? 'international' : 'home',
  ...(/на (?:t2|т2|tele2|теле2)(?![\p{L}\d])/iu.test(name) && { networks: 'on-net' }),
})

const identityOf = (rest: RestBody): readonly string[] => [
  rest.type ?? '',
  rest.trafficType ?? '',
  rest.uom ?? '',
  rest.service?.name ?? '',
  rest.roamingPackage === true ? 'roaming' : '',
  rest.rollover === true ? 'rollover' : '',
]

/** Turns a rest into an allowance. A kind or a unit that is not known leaves all quantities out. */
export function toAllowance(rest: RestBody, primary: boolean, tariffBlocked: boolean): Draft<Allowance> {
  const name = decodeText(rest.service?.name ?? rest.trafficType ?? rest.uom ?? '')
  const state = rest.status?.toLowerCase() ?? 'active'
  const validTo = parseInstant(rest.endDay ?? '')
  const renewsAt = parseInstant(rest.service?.renewDate ?? '')
  return {
    endpoint: 'subscribers.rests',
    evidence: 'high',
    identity: identityOf(rest),
    name,
    kind: kindOf(rest),
    unit: unitFor(rest),
    ...quantitiesOf(rest),
    unlimited: rest.unlimited === true,
    scope: scopeOf(rest, name),
    ...(typeof rest.rollover === 'boolean' && { carriedOver: rest.rollover }),
    ...(validTo !== undefined && { validTo }),
    ...(renewsAt !== undefined && { renewsAt }),
    primary,
    status: tariffBlocked || state !== 'active' ? 'blocked' : 'active',
    label: name,
    ...(state !== 'active' && state !== 'blocked' && { quality: oddState }),
  }
}
