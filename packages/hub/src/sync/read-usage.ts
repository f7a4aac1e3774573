import { type Days, supports, type UsageRecord, type UsageWarning } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { DatasetState, DayRemark } from '../dataset/dataset.ts'
import type { Listed } from '../store/hub-run.ts'
import { addRemarks, remarksOf } from './day-remarks.ts'
import { addDays, cutSpans, joinSpans, subtractSpans } from './day-spans.ts'
import { type DatasetRead, type LineRead, nowText } from './line-read.ts'
import { forgetFuture, planDays } from './plan-days.ts'
import { readWindows, toSpansState } from './read-windows.ts'

/** At home, rows come within 72 hours. */
const homeDays = 3
/** Abroad, up to 35 days. */
const roamingDays = 35
/** The longer window is read again that often also where nothing speaks of a journey: its first row may be late too. */
const deepEveryMs = 7 * 86_400_000
/** A provisional row is asked for that far back. */
const provisionalDays = 62
/** Where the carrier names no limit, so that a read that is interrupted need not begin anew. */
const defaultWindowDays = 31
/** What an earlier run staged is taken over when it is no older. */
const stagedLifeMs = 86_400_000

async function isRoaming({ store, line }: LineRead, today: string): Promise<boolean> {
  const filter = { lines: [line.id], from: addDays(today, -roamingDays) }
  const groups = await store.usage.groups(filter, ['roaming'])
  return groups.some(({ by }) => by.roaming === 'international')
}

async function firstProvisional({ store, line }: LineRead, today: string): Promise<string | undefined> {
  const filter = { lines: [line.id], from: addDays(today, -provisionalDays), status: 'provisional' } as const
  const [first] = (await store.usage.groups(filter, ['day'])).map(({ by }) => by.day ?? today).toSorted()
  return first
}

const isOld = (instant: string | undefined, { clock }: LineRead, ageMs: number): boolean =>
  instant === undefined || clock.now() - Date.parse(instant) >= ageMs

/** What an earlier run staged; what is too old is forgotten. */
async function takeStaged(context: LineRead): Promise<readonly Days[]> {
  const { run } = context
  if (run.staged.length === 0) return []
  if (run.staged.some(({ stagedAt }) => isOld(stagedAt, context, stagedLifeMs))) {
    await run.discard()
    return []
  }
  return run.staged
}

/** What is not in such a list may be there all the same. */
const leavesOut = ({ code }: UsageWarning): boolean => code === 'row-unread' || code === 'not-listed'

/** Counts remarks of the same kind and reason as one. */
function addWarnings(known: Map<string, UsageWarning>, warnings: readonly UsageWarning[]): void {
  for (const { code, reason, count } of warnings) {
    const key = `${code} ${reason}`
    known.set(key, { code, reason, count: (known.get(key)?.count ?? 0) + count })
  }
}

async function hasRows({ store, line }: LineRead): Promise<boolean> {
  return (await store.usage.groups({ lines: [line.id] }, [])).length > 0
}

/** Reads itemised usage: what was never read, and the trailing days again for rows that come late. */
export async function readUsage(context: LineRead): Promise<DatasetRead> {
  const { client, line, store, run, clock, signal } = context
  const dataset = 'usage'
  if (!supports(client, dataset)) {
    const state: DatasetState = { dataset, status: 'not-supported', triedAt: nowText(context) }
    return { facts: [], state }
  }
  const limits = client.carrier.usage
  const today = dayOf(clock.now(), line.timeZone)
  const before = forgetFuture(await store.facts.state(line.id, dataset), today)
  const isDeep = isOld(before?.deepReadAt, context, deepEveryMs)
  const trailingDays = isDeep || (await isRoaming(context, today)) ? roamingDays : homeDays
  const againFrom = await firstProvisional(context, today)
  const windowDays = Math.min(limits?.windowDays ?? defaultWindowDays, defaultWindowDays)
  const historyDays = Math.min(limits?.historyDays ?? context.historyDays, context.historyDays)
  const plan = { today, historyDays, trailingDays, ...(againFrom !== undefined && { againFrom }) }
  const staged = await takeStaged(context)
  // The last days are read anew in any case: rows came since they were staged.
  const kept = joinSpans(staged).flatMap(span =>
    subtractSpans(span, [{ from: addDays(today, -homeDays), to: '9999-12-31' }]),
  )
  const wanted = planDays(plan, before).flatMap(span => subtractSpans(span, kept))
  const windows = cutSpans(wanted, windowDays)

  const warnings = new Map<string, UsageWarning>()
  const remarks: DayRemark[] = []
  const unstaged: { readonly days: Days; readonly listed: Listed }[] = []
  let asOf: string | undefined
  let rows = 0
  const spans = await readWindows(context, dataset, windows, async days => {
    const records: UsageRecord[] = []
    const own: UsageWarning[] = []
    const said: DayRemark[] = []
    for await (const page of client.usage(days, { signal }).pages()) {
      for (const record of page.records) records.push(record)
      own.push(...page.warnings)
      said.push(...remarksOf(page))
      if (asOf === undefined || page.asOf > asOf) asOf = page.asOf
    }
    signal.throwIfAborted()
    const listed: Listed = own.some(leavesOut) ? 'in part' : 'whole'
    // What was said of days without rows is not staged with them: a later run shall ask anew.
    if (records.length === 0 && said.length > 0) unstaged.push({ days, listed })
    else await run.window(days, records, listed)
    addWarnings(warnings, own)
    remarks.push(...said)
    rows += records.length
    return records.length
  })

  for (const { days, listed } of unstaged) await run.window(days, [], listed)
  const all = { ...spans, read: [...spans.read, ...kept] }
  const isListed = ![...warnings.values()].some(leavesOut)
  const known = addRemarks(before?.remarks, spans.read, remarks)
  const isEmpty = rows === 0 && isListed && kept.length === 0 && !(await hasRows(context))
  const state = toSpansState(context, dataset, before, all, isEmpty)
  const [gap] = spans.gaps.toReversed()
  const deepReadAt = trailingDays === roamingDays && gap === undefined ? nowText(context) : before?.deepReadAt
  return {
    facts: [],
    state: {
      ...state,
      ...(asOf !== undefined && { asOf }),
      ...(deepReadAt !== undefined && { deepReadAt }),
      ...(warnings.size > 0 && { warnings: [...warnings.values()] }),
      ...(known.length > 0 && { remarks: known }),
    },
    ...(gap !== undefined && { failure: gap.failure }),
  }
}
