import type { Allowance } from '@esim-usage/core'
import type { Fact } from '../store/fact-store.ts'
import type { NoForecastReason, PackageForecast } from './forecast.ts'

const dayMs = 86_400_000

/** What is left of a package; undefined: the carrier does not say. */
export function leftOf({ unlimited, remaining, total, used }: Allowance): number | undefined {
  if (unlimited) return undefined
  if (remaining !== undefined) return remaining
  return total === undefined || used === undefined ? undefined : Math.max(0, total - used)
}

/** What was used of it; undefined: the carrier does not say. */
export function usedOf({ unlimited, remaining, total, used }: Allowance): number | undefined {
  if (used !== undefined) return used
  return unlimited || total === undefined || remaining === undefined
    ? undefined
    : Math.max(0, total - remaining)
}

interface Measured {
  readonly basis: PackageForecast['basis']
  readonly sinceMs: number
  readonly used: number
}

/** Since the package began. */
function measureCycle(allowance: Allowance, readMs: number): Measured | undefined {
  const used = usedOf(allowance)
  if (allowance.validFrom === undefined || used === undefined) return undefined
  const sinceMs = Date.parse(allowance.validFrom)
  return readMs - sinceMs >= dayMs ? { basis: 'cycle', sinceMs, used } : undefined
}

/** Between the first reading since it was last filled and the last one. */
function measureReadings(
  id: string,
  readings: readonly Fact<'allowances'>[],
  readMs: number,
): Measured | undefined {
  let first: { readonly sinceMs: number; readonly left: number } | undefined
  let last: number | undefined
  for (const { value, seenFrom } of readings) {
    const allowance = value.find(each => each.id === id)
    const left = allowance && leftOf(allowance)
    if (left === undefined) first = undefined
    else if (first === undefined || last === undefined || left > last)
      first = { sinceMs: Date.parse(seenFrom), left }
    last = left
  }
  if (first === undefined || last === undefined || readMs - first.sinceMs < dayMs) return undefined
  return { basis: 'readings', sinceMs: first.sinceMs, used: first.left - last }
}

/** Why nothing can be said; undefined: something can. */
function refuse(allowance: Allowance): NoForecastReason | undefined {
  if (allowance.unlimited) return 'unlimited'
  if (allowance.status !== 'active') return 'not-active'
  return leftOf(allowance) === undefined ? 'quantity-unknown' : undefined
}

const toInstant = (instantMs: number): string => new Date(Math.round(instantMs)).toISOString()

/** The last instant RFC 3339 has a year for. */
const latestMs = Date.parse('9999-12-31T23:59:59Z')

/** Says how long a package lasts, by all versions of the packages of its line, oldest first. */
export function forecastPackage(
  allowance: Allowance,
  readings: readonly Fact<'allowances'>[],
  readAt: string,
): PackageForecast | NoForecastReason {
  const reason = refuse(allowance)
  const remaining = leftOf(allowance)
  if (reason !== undefined || remaining === undefined) return reason ?? 'quantity-unknown'
  const readMs = Date.parse(readAt)
  const measured = measureCycle(allowance, readMs) ?? measureReadings(allowance.id, readings, readMs)
  if (measured === undefined) return 'too-early'
  const { basis, sinceMs, used } = measured
  const endsMs = used > 0 ? readMs + (remaining * (readMs - sinceMs)) / used : Infinity
  const cycleEndsAt = allowance.renewsAt ?? allowance.validTo
  return {
    allowance,
    remaining,
    perDay: Math.round((used * dayMs) / (readMs - sinceMs)),
    basis,
    since: toInstant(sinceMs),
    readAt,
    ...(endsMs <= latestMs && { endsAt: toInstant(endsMs) }),
    ...(cycleEndsAt !== undefined && { cycleEndsAt }),
    endsEarly: cycleEndsAt !== undefined && endsMs < Date.parse(cycleEndsAt),
  }
}
