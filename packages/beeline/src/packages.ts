import type { Allowance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { toBytes, toSeconds } from '@esim-usage/core/parse'

type Amount = number | string | null | undefined

/** A package of either channel, before it is an allowance. */
export interface Package {
  readonly endpoint: string
  readonly identity: readonly string[]
  readonly name: string
  /** Further words of the carrier. */
  readonly words?: string
  /** The carrier's code of the service. */
  readonly soc?: string
  readonly unit: string
  readonly size?: Amount
  readonly rest?: Amount
  readonly unlimited?: boolean
  readonly isShared?: boolean
  readonly renewsAt?: string | undefined
  readonly validTo?: string | undefined
  /** A bonus is never what a person means by "my data". */
  readonly isBonus?: boolean
}

interface Unit {
  readonly kind: Exclude<Allowance['kind'], 'other'>
  readonly unit: Exclude<Allowance['unit'], 'raw'>
  readonly read: (amount: number | string) => number | undefined
}

const seconds = (word: string): Unit => ({
  kind: 'voice',
  unit: 'seconds',
  read: amount => toSeconds(amount, word),
})
/** 1024-based: every client reads it so, the carrier never says. Evidence medium. */
const bytes = (word: string): Unit => ({
  kind: 'data',
  unit: 'bytes',
  read: amount => toBytes(amount, word, 1024),
})
const messages: Unit = {
  kind: 'message',
  unit: 'messages',
  read: amount => (Number.isSafeInteger(Number(amount)) ? Number(amount) : undefined),
}

const units: ReadonlyMap<string, Unit> = new Map([
  ['SECONDS', seconds('s')],
  ['MINUTES', seconds('min')],
  ['VOICE', seconds('min')],
  ['BYTE', bytes('B')],
  ['KBYTE', bytes('KB')],
  ['INTERNET', bytes('MB')],
  ['SMS', messages],
  ['SMS_MMS', messages],
  ['MMS', messages],
])

const read = (unit: Unit | undefined, amount: Amount): number | undefined =>
  unit === undefined || amount === null || amount === undefined ? undefined : unit.read(amount)

/** More may be left than the size, by carry-over or exchange: then nothing is known of the use. */
function quantitiesOf(each: Package, unit: Unit | undefined) {
  const total = read(unit, each.size)
  const remaining = read(unit, each.rest)
  const used = total !== undefined && remaining !== undefined ? total - remaining : -1
  return {
    ...(total !== undefined && { total }),
    ...(used >= 0 && { used }),
    ...(remaining !== undefined && { remaining }),
  }
}

/** One client takes this service for unlimited; elsewhere the words tell. Numbers beside it mean nothing. */
const isUnlimited = (each: Package, kind: Allowance['kind']): boolean =>
  each.unlimited ?? (kind === 'data' && (each.soc === 'SBL4P2_3' || /безлимит/i.test(each.name)))

/** Roaming and sharing must be told apart from data at home: by the code, else by words. Evidence medium. */
function scopeOf({ name, words = '', soc = '' }: Package): Allowance['scope'] {
  const text = `${name} ${words}`
  return {
    roaming: soc === 'ROAMGPRS' || /роуминг/i.test(text) ? 'international' : 'home',
    ...((/TETHERING|UNLTETPOS/.test(soc) || /раздач/i.test(text)) && { tethering: 'only' }),
    ...(/на все (?:номера|сети)/i.test(text) && { networks: 'any' }),
    ...(/на билайн/i.test(text) && { networks: 'on-net' }),
  }
}

const isMain = (each: Package, { roaming, tethering }: Allowance['scope']): boolean =>
  each.isBonus !== true && each.unit !== 'MMS' && roaming === 'home' && tethering === undefined

/** Turns packages into allowances; the first main one of each kind is the primary one. */
export function toAllowances(packages: readonly Package[]): Draft<Allowance>[] {
  const seen = new Set<Allowance['kind']>()
  return packages.map(each => {
    const unit = units.get(each.unit)
    const kind = unit?.kind ?? 'other'
    const scope = scopeOf(each)
    const unlimited = isUnlimited(each, kind)
    const primary = kind !== 'other' && isMain(each, scope) && !seen.has(kind)
    if (primary) seen.add(kind)
    return {
      endpoint: each.endpoint,
      evidence: 'medium',
      identity: each.identity,
      name: each.name,
      kind,
      unit: unit?.unit ?? 'raw',
      ...(!unlimited && quantitiesOf(each, unit)),
      unlimited,
      scope,
      ...(each.isShared === true && { shared: 'group' }),
      ...(each.validTo !== undefined && { validTo: each.validTo }),
      ...(each.renewsAt !== undefined && { renewsAt: each.renewsAt }),
      primary,
      status: 'active',
      label: each.words !== undefined && each.words !== '' ? each.words : each.name,
    }
  })
}
