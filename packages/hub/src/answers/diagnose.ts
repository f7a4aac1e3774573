import {
  type Days,
  type EmptyExplanation,
  type EmptyFacts,
  type EmptyQuestion,
  explainEmpty,
} from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { DatasetState, ReadFailure } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import { addDays } from '../sync/day-spans.ts'
import { type AnswerContext, chooseLine, findCarrier } from './answer-context.ts'
import type { LineCoverage } from './coverage.ts'
import type { Diagnosis, DiagnosisQuery } from './diagnosis.ts'
import { readCoverage } from './read-coverage.ts'
import { readPeriod } from './read-period.ts'

const questions: readonly EmptyQuestion[] = [
  'not-activated',
  'cooling-off',
  'blocked-unverified',
  'payment-method-required',
  'ported',
]

/** Remarks of the last read are about the days it read again. */
const trailingDays = 35

const toError = ({ code, action }: ReadFailure): NonNullable<EmptyFacts['error']> => ({
  code,
  facts: action === undefined ? {} : { action },
})

/** What the read of these days met; undefined: nothing that has to do with them. */
function findError(
  { unread }: LineCoverage,
  state: DatasetState | undefined,
  line: HubLine,
  isRunning: boolean,
): EmptyFacts['error'] {
  const missing = unread.filter(({ reason }) => reason !== 'future')
  const failed = missing.find(({ failure }) => failure !== undefined)?.failure
  if (failed !== undefined) return toError(failed)
  if (missing.length > 0 && missing.every(({ reason }) => reason === 'out-of-history'))
    return { code: 'period-out-of-history' }
  if (isRunning && state !== undefined && 'failure' in state) return toError(state.failure)
  const isUnread = missing.length > 0 || isRunning
  return line.signInNeeded !== undefined && isUnread ? { code: line.signInNeeded.code } : undefined
}

async function collectFacts(
  context: AnswerContext,
  line: HubLine,
  period: Days,
  query: DiagnosisQuery,
): Promise<EmptyFacts> {
  const { store, now } = context
  const state = await store.facts.state(line.id, 'usage')
  const coverage = await readCoverage(context, line, period)
  const today = dayOf(now(), line.timeZone)
  const error = findError(coverage, state, line, period.from <= today && today <= period.to)
  const [profile] = await store.facts.latest(line.id, 'profile')
  const [last] = (await store.usage.page({ lines: [line.id], to: period.to, first: 'newest', pageSize: 1 }))
    .rows
  const carrier = findCarrier(context, line)
  const { readAt, asOf } = coverage
  const isOfLastRead =
    readAt !== undefined && period.to >= addDays(dayOf(Date.parse(readAt), line.timeZone), -trailingDays)
  return {
    period,
    timeZone: line.timeZone,
    complete: coverage.read.length > 0 && coverage.unread.every(({ reason }) => reason === 'future'),
    ...(error !== undefined && { error }),
    ...(query.signIn !== undefined && { signIn: query.signIn }),
    ...(profile !== undefined && { lineStatus: profile.value.lineStatus }),
    ...(line.imsi !== undefined && { imsi: line.imsi }),
    ...(carrier !== undefined && { carrier }),
    ...(readAt !== undefined && { readAt }),
    ...(asOf !== undefined && { asOf }),
    ...(isOfLastRead && state?.warnings !== undefined && { warnings: state.warnings }),
    ...(query.activatedOn !== undefined && { activatedOn: query.activatedOn }),
    ...(last !== undefined && { lastRecord: last.record }),
    ...(query.answers !== undefined && { answers: query.answers }),
  }
}

/** What is worth asking: nothing where a fault, a status or a limit proves the reason. */
function listQuestions(
  explanation: EmptyExplanation | undefined,
  answers: DiagnosisQuery['answers'],
): readonly EmptyQuestion[] {
  if (explanation?.level === 'seen' && explanation.code !== 'truly-empty') return []
  const open = questions.filter(question => answers?.[question] === undefined)
  const isLikely = (question: EmptyQuestion): boolean => question === explanation?.code
  return [...open.filter(isLikely), ...open.filter(question => !isLikely(question))]
}

/** Says why a period is empty, by what the store holds and what the person said. */
export async function diagnose(context: AnswerContext, query: DiagnosisQuery): Promise<Diagnosis> {
  const period = readPeriod(query)
  const line = await chooseLine(context, query.line)
  const groups = await context.store.usage.groups({ lines: [line.id], ...period }, [])
  const records = groups.reduce((sum, { totals }) => sum + totals.records, 0)
  const found = { lineId: line.id, ...period, records }
  if (records > 0) return { ...found, questions: [] }
  const explanation = explainEmpty(await collectFacts(context, line, period, query))
  return {
    ...found,
    ...(explanation !== undefined && { explanation }),
    questions: listQuestions(explanation, query.answers),
  }
}
