import { type AnswerContext, chooseLine } from './answer-context.ts'
import { findOddities } from './find-oddities.ts'
import { forecastLine } from './forecast-line.ts'
import type { HubAnswers } from './hub-answers.ts'
import { summarizeUsage } from './summarize-usage.ts'

/** Makes the answers of a hub. */
export const createAnswers = (context: AnswerContext): HubAnswers => ({
  summary: query => summarizeUsage(context, query),
  forecast: async lineId => forecastLine(context, await chooseLine(context, lineId)),
  findings: query => findOddities(context, query),
})
