import type { AnswerContext } from './answer-context.ts'
import type { HubAnswers } from './hub-answers.ts'
import { summarizeUsage } from './summarize-usage.ts'

/** Makes the answers of a hub. */
export const createAnswers = (context: AnswerContext): HubAnswers => ({
  summary: query => summarizeUsage(context, query),
})
