import { dayOf } from '@esim-usage/core/parse'
import type { HubLine } from '../line/hub-line.ts'
import { daysOfMonth } from '../sync/months.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Forecast, NoPackageForecast, PackageForecast } from './forecast.ts'
import { forecastMonth } from './forecast-month.ts'
import { forecastPackage } from './forecast-package.ts'
import { readCoverage, wholeDays } from './read-coverage.ts'

/** Says what packages and the month come to. */
export async function forecastLine(context: AnswerContext, line: HubLine): Promise<Forecast> {
  const { store, now } = context
  const packages: PackageForecast[] = []
  const unforeseen: NoPackageForecast[] = []
  const readings = await store.facts.history(line.id, 'allowances')
  const last = readings.at(-1)
  for (const allowance of last?.value ?? []) {
    const forecast = forecastPackage(allowance, readings, last?.seenTo ?? '')
    if (typeof forecast === 'string') unforeseen.push({ allowance, reason: forecast })
    else packages.push(forecast)
  }
  const today = dayOf(now(), line.timeZone)
  const days = daysOfMonth(today.slice(0, 7))
  const read = wholeDays(await readCoverage(context, line, days))
  const groups = await store.usage.groups({ lines: [line.id], ...days }, ['day'])
  const [balance] = await store.facts.latest(line.id, 'balance')
  return {
    lineId: line.id,
    madeAt: new Date(now()).toISOString(),
    packages,
    unforeseen,
    month: forecastMonth({ today, read, groups, balance: balance?.value }),
  }
}
