import { describeFinding, describeForecast, type Hub, type HubLine } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { monthOf } from '../input/read-month.ts'

/** What stands out in a month and, while it runs, what is to be expected of it; sentences. */
export interface Ahead {
  readonly findings: readonly string[]
  readonly forecast: readonly string[]
}

/** Asks the history what stands out, and how the running month goes on. */
export async function readAhead(
  { answers }: Hub,
  line: HubLine,
  month: string,
  io: CliIo,
  texts: Texts,
): Promise<Ahead> {
  const findings = await answers.findings({ month, lines: [line.id] })
  const isRunning = month === monthOf(nowOf(io), line.timeZone)
  // of a package that nothing can be said of, nothing is said
  const forecast = isRunning && { ...(await answers.forecast(line.id)), unforeseen: [] }
  return {
    findings: findings.map(finding => describeFinding(finding, line.timeZone, texts)),
    forecast: forecast === false ? [] : describeForecast(forecast, line.timeZone, texts),
  }
}
