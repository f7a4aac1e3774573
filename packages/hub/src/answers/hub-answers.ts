import type { HubSummary, SummaryQuery } from './summary.ts'

/** Answers from what the hub has read; nothing is sent for them. */
export interface HubAnswers {
  /**
   * Adds up usage of a period, and says what was not read.
   *
   * @throws `InvalidRequestError` `invalid-argument` when the period is none or a line is not there.
   */
  summary(query: SummaryQuery): Promise<HubSummary>
}
