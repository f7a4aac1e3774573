import { type AnswerContext, chooseLine } from './answer-context.ts'
import { createSupportCard } from '../support/create-support-card.ts'
import { diagnose } from './diagnose.ts'
import { findOddities } from './find-oddities.ts'
import { forecastLine } from './forecast-line.ts'
import type { HubAnswers } from './hub-answers.ts'
import { readReadings } from './read-readings.ts'
import { summarizeUsage } from './summarize-usage.ts'

/** Makes the answers of a hub. */
export const createAnswers = (context: AnswerContext): HubAnswers => ({
  summary: query => summarizeUsage(context, query),
  forecast: async lineId => forecastLine(context, await chooseLine(context, lineId)),
  findings: query => findOddities(context, query),
  diagnose: query => diagnose(context, query),
  readings: query => readReadings(context, query),
  async support(lineId, options) {
    const line = await chooseLine(context, lineId)
    return createSupportCard(context.createClient(line).carrier, { phone: line.phone, ...options })
  },
})
