import type { Days, EmptyFacts, UsageKind, UsageRecord, UsageWarning } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { DatasetState, DayRemark, ReadFailure } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import { addDays, subtractSpans } from '../sync/day-spans.ts'
import { type AnswerContext, findCarrier } from './answer-context.ts'
import type { LineCoverage } from './coverage.ts'
import type { DiagnosisQuery } from './diagnosis.ts'
import { daysOfFiles, shareSpans } from './read-coverage.ts'

const toError = ({ code, action, website }: ReadFailure): NonNullable<EmptyFacts['error']> => ({
  code,
  facts: { ...(action !== undefined && { action }), ...(website !== undefined && { website }) },
})

const failureOf = (state: DatasetState): ReadFailure | undefined =>
  'failure' in state ? state.failure : undefined

/** What the read of these days met; undefined: nothing that has to do with them. */
async function findError(
  { store }: AnswerContext,
  { unread }: LineCoverage,
  line: HubLine,
  isRunning: boolean,
): Promise<EmptyFacts['error']> {
  // Days that have not come, or that the carrier never lists, are no failure.
  const missing = unread.filter(({ reason }) => reason !== 'future' && reason !== 'not-supported')
  const failed = missing.find(({ failure }) => failure !== undefined)?.failure
  if (failed !== undefined) return toError(failed)
  if (missing.length > 0 && missing.every(({ reason }) => reason === 'out-of-history'))
    return { code: 'period-out-of-history' }
  const states = await store.facts.states(line.id)
  const usage = states.find(({ dataset }) => dataset === 'usage')
  const ofUsage = usage && failureOf(usage)
  if (isRunning && ofUsage !== undefined) return toError(ofUsage)
  const { signInNeeded } = line
  if (signInNeeded === undefined || usage?.status === 'not-supported') return undefined
  if (missing.length === 0 && !isRunning) return undefined
  const met = states.map(failureOf).find(failure => failure?.code === signInNeeded.code)
  return met === undefined ? { code: signInNeeded.code } : toError(met)
}

/** What the carrier said of some days; that it lists nothing counts only where it said so of all of them. */
function toWarnings(remarks: readonly DayRemark[], asked: readonly Days[]): UsageWarning[] {
  const touching = remarks.filter(remark => asked.some(days => shareSpans(remark, [days]).length > 0))
  const codes = [...new Set(touching.map(({ code }) => code))]
  const empty = touching.filter(({ code }) => code === 'empty')
  const isSaid = (code: DayRemark['code']): boolean =>
    code !== 'empty' || asked.every(days => subtractSpans(days, empty).length === 0)
  return codes.filter(isSaid).map(code => ({ code, reason: 'Said when these days were read.', count: 0 }))
}

/** A sum of a month stands on its first day: days behind it have no rows of their own. */
const isInSum = (record: UsageRecord | undefined, { from }: Days, zone: string): boolean =>
  record?.aggregate?.by === 'month' &&
  dayOf(Date.parse(record.startedAt), zone).slice(0, 7) === from.slice(0, 7)

const unlisted: UsageWarning = { code: 'not-listed', reason: 'Only sums of these days are listed.', count: 0 }

const usedKinds: readonly UsageKind[] = ['voice', 'message', 'data']

/** The newest record up to a day that is no fee, and the oldest use behind it. */
async function findNeighbours({ store }: AnswerContext, line: HubLine, { to }: Days) {
  const filter = { lines: [line.id], pageSize: 1 }
  const find = async (query: Parameters<typeof store.usage.page>[0]): Promise<UsageRecord | undefined> =>
    (await store.usage.page({ ...filter, ...query })).rows[0]?.record
  return {
    lastRecord: await find({ to, first: 'newest', kinds: [...usedKinds, 'other'] }),
    nextRecord: await find({ from: addDays(to, 1), kinds: usedKinds }),
  }
}

/** State of the line, where the last sync could read it. */
async function findStatus({ store }: AnswerContext, line: HubLine): Promise<EmptyFacts['lineStatus']> {
  const state = await store.facts.state(line.id, 'profile')
  if (state !== undefined && failureOf(state) !== undefined) return undefined
  const [profile] = await store.facts.latest(line.id, 'profile')
  return profile?.value.lineStatus
}

/** All that is known of a period without records. */
export async function collectEmptyFacts(
  context: AnswerContext,
  line: HubLine,
  coverage: LineCoverage,
  period: Days,
  query: DiagnosisQuery,
): Promise<EmptyFacts> {
  const today = dayOf(context.now(), line.timeZone)
  const error = await findError(context, coverage, line, period.from <= today && today <= period.to)
  const state = await context.store.facts.state(line.id, 'usage')
  const { lastRecord, nextRecord } = await findNeighbours(context, line, period)
  const lineStatus = await findStatus(context, line)
  const carrier = findCarrier(context, line)
  const { asOf } = coverage
  const readAt = error === undefined ? coverage.readAt : state?.triedAt
  const past = period.to > today ? { from: period.from, to: today } : period
  const files = await daysOfFiles(context, line.id)
  const complete = coverage.read.length > 0 && coverage.unread.every(({ reason }) => reason === 'future')
  const isFromFile = complete && shareSpans(past, files).length > 0
  const said = toWarnings(state?.remarks ?? [], subtractSpans(past, files))
  const warnings = isInSum(lastRecord, period, line.timeZone) ? [...said, unlisted] : said
  return {
    period,
    timeZone: line.timeZone,
    complete,
    ...(error !== undefined && { error }),
    ...(query.signIn !== undefined && { signIn: query.signIn }),
    ...(lineStatus !== undefined && { lineStatus }),
    ...(line.imsi !== undefined && { imsi: line.imsi }),
    ...(carrier !== undefined && { carrier }),
    ...(readAt !== undefined && { readAt }),
    ...(asOf !== undefined && { asOf }),
    ...(isFromFile && { fromFile: true }),
    ...(warnings.length > 0 && { warnings }),
    ...(query.activatedOn !== undefined && { activatedOn: query.activatedOn }),
    ...(lastRecord !== undefined && { lastRecord }),
    ...(nextRecord !== undefined && { nextRecord }),
    ...(query.answers !== undefined && { answers: query.answers }),
  }
}
