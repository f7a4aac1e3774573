import type { Balance, FeePeriod, Tariff } from '@esim-usage/core'
import { optional } from '@esim-usage/core/adapter'
import { parseAmount, parseLocalTime } from '@esim-usage/core/parse'
import { ask } from './ask.ts'
import { plainText } from './plain-text.ts'
import type { Context } from './state.ts'
import { tariffBody, type TariffBody } from './wire.ts'

type Text = string | null | undefined

const periods: readonly (readonly [RegExp, FeePeriod])[] = [
  [/30\s*дн/i, '30d'],
  [/мес/i, 'month'],
  [/день|сут/i, 'day'],
]

/** The same tariff may be quoted a day or 30 days; only these words tell. */
export const readPeriod = (words: Text): FeePeriod | undefined =>
  periods.find(([pattern]) => pattern.test(words ?? ''))?.[1]

/** A day where only a day is printed, else an instant. */
export function readMoment(text: Text, timeZone: string): string | undefined {
  const time = parseLocalTime(text ?? '', timeZone)
  return time?.precision === 'day' ? time.instant.slice(0, 10) : time?.instant
}

/** The tariff, or undefined where the cabinet fails to tell it. */
export const readTariff = async (context: Context): Promise<TariffBody | undefined> =>
  optional(async () => ask(context, 'tariff.current', '/tariff/2019-3/current', tariffBody))

const sumOf = (value: number | string | null | undefined) => parseAmount(String(value ?? ''))?.money

/** Name, fee and the day of the next one. */
export function toTariff(body: TariffBody | undefined, timeZone: string): Tariff | undefined {
  const name = plainText(body?.name ?? '')
  if (name === '') return undefined
  const charges = body?.ratePlanCharges
  const fee = sumOf(charges?.price?.value)
  const feePeriod = readPeriod(charges?.price?.unitPeriod)
  const renewsAt = readMoment(charges?.nextCharge?.chargeDate ?? charges?.chargeDate, timeZone)
  return {
    name,
    ...(fee !== undefined && { fee }),
    ...(fee !== undefined && feePeriod !== undefined && { feePeriod }),
    ...(renewsAt !== undefined && { renewsAt }),
  }
}

/** When the tariff is charged next, and how much where that is said. */
export function toNextCharge(body: TariffBody | undefined, timeZone: string): Balance['nextCharge'] {
  const charges = body?.ratePlanCharges
  const next = charges?.nextCharge
  const at = readMoment(next?.chargeDate ?? charges?.chargeDate, timeZone)
  const amount = sumOf(next?.price?.value)
  if (at === undefined && amount === undefined) return undefined
  return { ...(at !== undefined && { at }), ...(amount !== undefined && { amount }) }
}
