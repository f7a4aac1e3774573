import { dayOf } from '@esim-usage/core/parse'
import { forecastPackage, usedOf } from '../forecast-package.ts'
import type { Finding } from '../finding.ts'
import type { FindingDetector } from './finding-context.ts'

const aheadPoints = 20

const toPercent = (part: number, whole: number): number => Math.floor((part * 100) / whole)

/** Packages that will be empty before their cycle ends; said of the day they were read last. */
export const findHastyPackages: FindingDetector = async ({ store, line, period }) => {
  const readings = await store.facts.history(line.id, 'allowances')
  const last = readings.at(-1)
  if (last === undefined) return []
  const day = dayOf(Date.parse(last.seenTo), line.timeZone)
  if (day < period.from || day > period.to) return []
  const found: Finding[] = []
  for (const allowance of last.value) {
    const forecast = forecastPackage(allowance, readings, last.seenTo)
    const used = usedOf(allowance)
    const { total, validFrom } = allowance
    if (typeof forecast === 'string' || !forecast.endsEarly || forecast.cycleEndsAt === undefined) continue
    if (used === undefined || total === undefined || total === 0 || validFrom === undefined) continue
    const fromMs = Date.parse(validFrom)
    const usedPercent = toPercent(used, total)
    const elapsedPercent = toPercent(
      Date.parse(forecast.readAt) - fromMs,
      Date.parse(forecast.cycleEndsAt) - fromMs,
    )
    if (usedPercent <= elapsedPercent + aheadPoints) continue
    const facts = { lineId: line.id, from: day, to: day, money: [], rows: [] }
    found.push({ ...facts, rule: 'package-ends-early', forecast, usedPercent, elapsedPercent })
  }
  return found
}
