import type { Texts } from '@esim-usage/texts'
import type { Forecast, MonthForecast, PackageForecast } from '../forecast.ts'
import { writeDay } from './write-day.ts'

function describePackage(forecast: PackageForecast, timeZone: string, texts: Texts): string {
  const { allowance, endsAt, cycleEndsAt, endsEarly } = forecast
  const said = texts.hub.forecast
  const periodEnd = cycleEndsAt === undefined ? undefined : writeDay(cycleEndsAt, timeZone, texts)
  if (forecast.perDay === 0 || endsAt === undefined) return said.unused(allowance.name)
  const day = writeDay(endsAt, timeZone, texts)
  if (periodEnd === undefined) return said.endsOn(allowance.name, day)
  return endsEarly ? said.endsEarly(allowance.name, day, periodEnd) : said.lasts(allowance.name, periodEnd)
}

function describeMonth(month: MonthForecast, texts: Texts): readonly string[] {
  const { format, summary } = texts
  const { forecast } = texts.hub
  const sentences = [
    forecast.month(format.month(month.month), format.money(month.spent), format.money(month.expected)),
  ]
  if (month.announced !== undefined) sentences.push(forecast.announced(format.money(month.announced)))
  if (month.guessedDays > 0) sentences.push(forecast.guessed(texts.count('day', month.guessedDays)))
  if (month.unknown > 0) sentences.push(summary.uncharged(texts.count('record', month.unknown)))
  return sentences
}

/** What a forecast says, one sentence each; days are those of the zone. */
export function describeForecast(forecast: Forecast, timeZone: string, texts: Texts): readonly string[] {
  const said = texts.hub.forecast
  return [
    ...forecast.packages.map(each => describePackage(each, timeZone, texts)),
    ...forecast.unforeseen.map(({ allowance, reason }) => said.reasons[reason](allowance.name)),
    ...(forecast.month.length === 0
      ? [said.noMonth]
      : forecast.month.flatMap(month => describeMonth(month, texts))),
  ]
}
