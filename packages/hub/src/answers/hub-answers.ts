import type { Diagnosis, DiagnosisQuery } from './diagnosis.ts'
import type { Finding, FindingQuery } from './finding.ts'
import type { Forecast } from './forecast.ts'
import type { SupportCard, SupportCardOptions } from '../support/support-card.ts'
import type { HubReadings, ReadingsQuery } from './readings.ts'
import type { HubSummary, SummaryQuery } from './summary.ts'

/** Answers from what the hub has read; nothing is sent for them. */
export interface HubAnswers {
  /**
   * Adds up usage of a period, and says what was not read.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there.
   *
   * @example
   * ```ts
   * import { describeCoverage, type Hub } from '@esim-usage/hub'
   * import { createTexts } from '@esim-usage/texts'
   *
   * export async function printMonth(hub: Hub, month: string): Promise<void> {
   *   const { groups, charge, coverage } = await hub.answers.summary({ month, by: ['line', 'roaming'] })
   *   for (const { by, kind, totals } of groups) console.log(by.line, by.roaming ?? 'not said', kind, totals.records)
   *   console.log(charge.sums)
   *   for (const each of coverage) console.log(...describeCoverage(each, createTexts('en')))
   * }
   * ```
   */
  summary(query: SummaryQuery): Promise<HubSummary>
  /**
   * Says when packages end and what the month comes to, if things go on as they did.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line.
   *
   * @example
   * ```ts
   * import { describeForecast, type Hub, type HubLine } from '@esim-usage/hub'
   * import { createTexts } from '@esim-usage/texts'
   *
   * export async function printForecast(hub: Hub, { id, timeZone }: HubLine): Promise<void> {
   *   const forecast = await hub.answers.forecast(id)
   *   for (const { allowance, endsAt, endsEarly } of forecast.packages) console.log(allowance.name, endsAt, endsEarly)
   *   for (const sentence of describeForecast(forecast, timeZone, createTexts('en'))) console.log(sentence)
   * }
   * ```
   */
  forecast(lineId: string): Promise<Forecast>
  /**
   * Looks for overage and odd spending; each finding names its rule, its rows and the money.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there.
   *
   * @example
   * ```ts
   * import { describeFinding, type Hub, type HubLine } from '@esim-usage/hub'
   * import { createTexts } from '@esim-usage/texts'
   *
   * export async function printFindings(hub: Hub, { id, timeZone }: HubLine, month: string): Promise<void> {
   *   for (const finding of await hub.answers.findings({ month, lines: [id] })) {
   *     console.log(describeFinding(finding, timeZone, createTexts('en')))
   *     if (finding.rule === 'total-differs') console.log(finding.stated, finding.counted)
   *   }
   * }
   * ```
   */
  findings(query: FindingQuery): Promise<readonly Finding[]>
  /**
   * Says why a period has no records: first what a fault, a status or a limit proves, then what the person can confirm.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or there is no such line.
   *
   * @example
   * ```ts
   * import { describeDiagnosis, type Hub } from '@esim-usage/hub'
   * import { createTexts } from '@esim-usage/texts'
   *
   * export async function explain(hub: Hub, line: string, month: string): Promise<void> {
   *   const first = await hub.answers.diagnose({ line, month })
   *   console.log(first.explanation?.code, first.explanation?.level, 'to be asked:', first.questions)
   *   const second = await hub.answers.diagnose({ line, month, answers: { ported: false } }) // the person said no
   *   console.log(describeDiagnosis(second, createTexts('en')).nextSteps)
   * }
   * ```
   */
  diagnose(query: DiagnosisQuery): Promise<Diagnosis>
  /**
   * Gives all that is held of lines for a period, each line for itself, to make a report of. Other people's numbers are in full:
   * `createReport()` masks them unless it is told otherwise.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there; what `onRows` throws.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   * import { createReport, type Report } from '@esim-usage/report'
   *
   * export const reportOf = async (hub: Hub, month: string): Promise<Report> =>
   *   createReport({
   *     period: { month },
   *     lines: await hub.answers.readings({ month }),
   *     createdAt: new Date().toISOString(),
   *   })
   * ```
   */
  readings(query: ReadingsQuery): Promise<readonly HubReadings[]>
  /**
   * How to reach the carrier of a line, and what to say, with its number.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line, or the app's map has not its carrier.
   *
   * @example
   * ```ts
   * import type { Hub } from '@esim-usage/hub'
   *
   * export async function printCard(hub: Hub, lineId: string): Promise<void> {
   *   const card = await hub.answers.support(lineId, { language: 'zh', from: 'abroad', month: '2026-10' })
   *   for (const { written, fee, evidenceText } of card.numbers) console.log(written, fee, evidenceText)
   *   for (const { russian, meaning } of card.phrases) console.log(russian, meaning)
   * }
   * ```
   */
  support(lineId: string, options: SupportCardOptions): Promise<SupportCard>
}
