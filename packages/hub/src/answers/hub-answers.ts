import type { Diagnosis, DiagnosisQuery } from './diagnosis.ts'
import type { Finding, FindingQuery } from './finding.ts'
import type { Forecast } from './forecast.ts'
import type { SupportCard, SupportCardOptions } from '../support/support-card.ts'
import type { HubSummary, SummaryQuery } from './summary.ts'

/** Answers from what the hub has read; nothing is sent for them. */
export interface HubAnswers {
  /**
   * Adds up usage of a period, and says what was not read.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there.
   */
  summary(query: SummaryQuery): Promise<HubSummary>
  /**
   * Says when packages end and what the month comes to, if things go on as they did.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line.
   */
  forecast(lineId: string): Promise<Forecast>
  /**
   * Looks for overage and odd spending; each finding names its rule, its rows and the money.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there.
   */
  findings(query: FindingQuery): Promise<readonly Finding[]>
  /**
   * Says why a period has no records: first what a fault, a status or a limit proves, then what the person can confirm.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or there is no such line.
   */
  diagnose(query: DiagnosisQuery): Promise<Diagnosis>
  /**
   * How to reach the carrier of a line, and what to say, with its number.
   *
   * @throws `InvalidRequestError` `invalid-argument` when there is no such line, or the app's map has not its carrier.
   */
  support(lineId: string, options: SupportCardOptions): Promise<SupportCard>
}
