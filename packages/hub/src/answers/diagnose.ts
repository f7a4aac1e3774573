import {
  type EmptyEvidence,
  type EmptyExplanation,
  type EmptyFacts,
  type EmptyQuestion,
  explainEmpty,
  openQuestions,
} from '@esim-usage/core'
import { type AnswerContext, chooseLine } from './answer-context.ts'
import { collectEmptyFacts } from './collect-empty-facts.ts'
import type { Diagnosis, DiagnosisQuery } from './diagnosis.ts'
import { readCoverage } from './read-coverage.ts'
import { readPeriod } from './read-period.ts'

/** Failures that a state of the line can be the reason of. */
const ofTheLine: ReadonlySet<string> = new Set([
  'unknown-line',
  'action-required',
  'account-locked',
  'rejected',
])

/** What speaks of the read alone: no answer of the person changes it. */
const ofTheRead: ReadonlySet<EmptyEvidence> = new Set(['error-code', 'rows-unread', 'rows-outside-period'])

/** Everything was read: that nothing came may still have a reason. */
const ofAllRead: ReadonlySet<EmptyEvidence> = new Set([
  'read-complete',
  'charged-events-only',
  'some-kinds-only',
])

/** True where a person may know better. */
const isOpen = ({ level, evidence }: EmptyExplanation): boolean =>
  level === 'asked' ? !evidence.some(each => ofTheRead.has(each)) : evidence.some(each => ofAllRead.has(each))

/** What is worth asking: nothing where something proves the reason, or where the line was not even read. */
function listQuestions(
  explanation: EmptyExplanation | undefined,
  facts: EmptyFacts,
): readonly EmptyQuestion[] {
  if (explanation !== undefined && !isOpen(explanation)) return []
  if (facts.error === undefined ? facts.complete !== true : !ofTheLine.has(facts.error.code)) return []
  const open = openQuestions(facts)
  const isLikely = (question: EmptyQuestion): boolean => question === explanation?.code
  return [...open.filter(isLikely), ...open.filter(question => !isLikely(question))]
}

/** Says why a period is empty, by what the store holds and what the person said. */
export async function diagnose(context: AnswerContext, query: DiagnosisQuery): Promise<Diagnosis> {
  const period = readPeriod(query)
  const line = await chooseLine(context, query.line)
  const groups = await context.store.usage.groups({ lines: [line.id], ...period }, [])
  const records = groups.reduce((sum, { totals }) => sum + totals.records, 0)
  const coverage = await readCoverage(context, line, period)
  const found = { lineId: line.id, ...period, records, coverage }
  if (records > 0) return { ...found, questions: [] }
  const facts = await collectEmptyFacts(context, line, coverage, period, query)
  const explanation = explainEmpty(facts)
  return {
    ...found,
    ...(explanation !== undefined && { explanation }),
    questions: listQuestions(explanation, facts),
  }
}
