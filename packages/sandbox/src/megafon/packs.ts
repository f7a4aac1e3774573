import type { MegafonLine } from './megafon-line.ts'
import type { PackageUse } from './pricing.ts'

/** Kinds of packages as the cabinet names them. */
export type PackKind = 'VOICE' | 'MESSAGE' | 'INTERNET'

/** An amount and its unit. */
export interface PackAmount {
  readonly value: number
  readonly unit: string
}

/** What the kinds are called. */
export const titles: Readonly<Record<PackKind, string>> = {
  VOICE: 'Минуты',
  MESSAGE: 'SMS',
  INTERNET: 'Интернет',
}
/** All kinds, in their order. */
export const kinds: readonly PackKind[] = ['VOICE', 'MESSAGE', 'INTERNET']

/** Two digits, as the cabinet prints. */
export const gigabytes = (kilobytes: number): number => Math.round((kilobytes / 1024 / 1024) * 100) / 100

const amounts = (left: number, total: number, unit: string) => ({
  availableValue: { value: left, unit },
  totalValue: { value: total, unit },
})

/** What is left of the packages with a limit, kind by kind. */
export function leftOf({ plan: { quotas } }: MegafonLine, use: Readonly<PackageUse>) {
  const minutes = amounts(quotas.minutes - use.minutes, quotas.minutes, 'минут')
  const messages = amounts(quotas.messages - use.messages, quotas.messages, 'шт')
  const day = { left: quotas.dayKilobytes - use.dayKilobytes, total: quotas.dayKilobytes }
  const night = { left: quotas.nightKilobytes - use.nightKilobytes, total: quotas.nightKilobytes }
  const data = (left: number, total: number) => amounts(gigabytes(left), gigabytes(total), 'ГБ')
  return {
    minutes,
    messages,
    day: data(day.left, day.total),
    night: data(night.left, night.total),
    data: data(day.left + night.left, day.total + night.total),
  }
}

/** A billion minutes stands for "no limit", plus the packs there are; it goes down with use. */
const endless = { billion: 1_000_000_000, packMinutes: 500, pieces: 9_999_999, terabytes: 999 } as const

function unlimited(use: Readonly<PackageUse>): readonly object[] {
  const size = endless.billion + endless.packMinutes
  const whole = (value: number, unit: string) => amounts(value, value, unit)
  return [
    { remainderType: 'VOICE', sumEnabled: true, ...amounts(size - use.minutes, size, 'минут') },
    { remainderType: 'MESSAGE', sumEnabled: true, unlim: true, ...whole(endless.pieces, 'шт') },
    { remainderType: 'INTERNET', sumEnabled: true, isUnlim: true, ...whole(endless.terabytes, 'ТБ') },
  ]
}

const tile = (kind: PackKind, sums: object): object => ({
  remainderType: kind,
  name: titles[kind],
  sumEnabled: true,
  unlim: false,
  ...sums,
})

function limited(line: MegafonLine, use: Readonly<PackageUse>): readonly object[] {
  const { minutes, messages, data } = leftOf(line, use)
  return [tile('VOICE', minutes), tile('MESSAGE', messages), tile('INTERNET', data)]
}

/** Minutes are not connected, messages are offered for money, data has no unit. */
function dataOnly(line: MegafonLine, use: Readonly<PackageUse>): readonly object[] {
  const { availableValue, totalValue } = leftOf(line, use).data
  const nothing = { value: 0 }
  return [
    { remainderType: 'VOICE', sumEnabled: false },
    { remainderType: 'MESSAGE', action: 'GO_SERVICES', availableValue: nothing, totalValue: nothing },
    {
      remainderType: 'INTERNET',
      sumEnabled: true,
      availableValue: { value: availableValue.value },
      totalValue: { value: totalValue.value },
    },
  ]
}

/** One element a kind; undefined: the line has no packages, and the list is missing. */
export function sumsOf(line: MegafonLine, use: Readonly<PackageUse>): readonly object[] | undefined {
  if (line.plan.packs === 'none') return undefined
  if (line.plan.packs === 'unlimited') return unlimited(use)
  return line.plan.packs === 'limited' ? limited(line, use) : dataOnly(line, use)
}
