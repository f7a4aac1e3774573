import type { Allowance, Evidence } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseLocalTime } from '@esim-usage/core/parse'
import { isEndless, type Printed, readAmount } from './pack-amount.ts'
import { isPlain, readScope } from './pack-words.ts'
import { plainText } from './plain-text.ts'
import { readQuantity } from './quantity.ts'

type Kind = Allowance['kind']

/** A pack in the words all forms of the cabinet share. */
export interface Pack {
  readonly endpoint: string
  readonly evidence: Evidence
  readonly kind: Kind
  readonly id?: string | null | undefined
  readonly name: string
  /** More words about it. */
  readonly addition?: string | null | undefined
  readonly available?: Printed | null | undefined
  readonly total?: Printed | null | undefined
  readonly unlimited?: boolean | undefined
  readonly dateFrom?: string | null | undefined
  readonly dateTo?: string | null | undefined
  readonly monthly?: boolean | null | undefined
}

const units: Readonly<Record<Kind, Allowance['unit']>> = {
  data: 'bytes',
  voice: 'seconds',
  message: 'messages',
  other: 'raw',
}

/** A month later, or the last day of that month. */
function addMonth(text: string): string {
  const [, day = '', month = '', year = '', time = ''] = /^(\d{2})\.(\d{2})\.(\d{4})(.*)$/.exec(text) ?? []
  const last = new Date(Date.UTC(Number(year), Number(month) + 1, 0)).getUTCDate()
  const next = new Date(Date.UTC(Number(year), Number(month), Math.min(Number(day), last))).toISOString()
  return `${next.slice(8, 10)}.${next.slice(5, 7)}.${next.slice(0, 4)}${time}`
}

/** The printed end, else a month from the start where the pack is monthly. */
function validity(
  { dateFrom, dateTo, monthly }: Pack,
  timeZone: string,
): Pick<Allowance, 'validFrom' | 'validTo'> {
  const from = parseLocalTime(dateFrom ?? '', timeZone)?.instant
  const until =
    parseLocalTime(dateTo ?? '', timeZone) ??
    (from !== undefined && monthly === true ? parseLocalTime(addMonth(dateFrom ?? ''), timeZone) : undefined)
  return {
    ...(from !== undefined && { validFrom: from }),
    ...(until !== undefined && { validTo: until.instant }),
  }
}

/** The size that tells whether there is a limit; what is left, where no size is said. */
const sizeOf = ({ total, available }: Pack): Printed | null | undefined =>
  readQuantity(total?.value) === undefined ? available : total

/** Sizes of a limited pack. Undefined: below zero, which the cabinet writes for a pack that is none. */
function sizesOf(
  pack: Pack,
  base: 1000 | 1024,
): Pick<Allowance, 'total' | 'remaining' | 'quality'> | undefined {
  const remaining = readAmount(pack.kind, pack.available, base)
  const total = readAmount(pack.kind, pack.total, base)
  if (remaining !== undefined && remaining.quantity < 0) return undefined
  const notes = [...new Set([remaining?.note, total?.note])].filter(note => note !== undefined)
  return {
    ...(total !== undefined && { total: total.quantity }),
    ...(remaining !== undefined && { remaining: remaining.quantity }),
    ...(notes.length > 0 && { quality: { level: 'estimated', notes } }),
  }
}

/** A pack as an allowance, and no pack at all where the cabinet marks it as none. Which one is primary is told later. */
export function toAllowance(pack: Pack, base: 1000 | 1024, timeZone: string): readonly Draft<Allowance>[] {
  const name = plainText(pack.name)
  const addition = plainText(pack.addition ?? '')
  const words = addition === '' ? name : `${name}: ${addition}`
  const unlimited = pack.unlimited === true || isEndless(pack.kind, sizeOf(pack), base)
  const sizes = unlimited ? {} : sizesOf(pack, base)
  if (sizes === undefined) return []
  return [
    {
      endpoint: pack.endpoint,
      evidence: pack.evidence,
      identity: [pack.kind, pack.id ?? '', pack.name, pack.addition ?? ''],
      name,
      kind: pack.kind,
      unit:
        unlimited || sizes.remaining !== undefined || sizes.total !== undefined ? units[pack.kind] : 'raw',
      ...sizes,
      unlimited,
      scope: readScope(words),
      ...validity(pack, timeZone),
      primary: false,
      status: 'active',
      label: words,
    },
  ]
}

/**
 * Marks of each kind the pack a person means: plain, and limited where there is one, as an add-on without a limit would
 * hide it.
 */
export function markPrimary(list: readonly Draft<Allowance>[]): readonly Draft<Allowance>[] {
  const plain = list.filter(each => isPlain(each.label, each.scope))
  const primary = new Set(
    (['voice', 'message', 'data'] as const).map(kind => {
      const ofKind = plain.filter(each => each.kind === kind)
      return ofKind.find(({ unlimited }) => !unlimited) ?? ofKind[0]
    }),
  )
  return list.map(each => (primary.has(each) ? { ...each, primary: true } : each))
}
