import { supports } from '../../../client/capabilities.ts'
import type { CarrierClient } from '../../../client/carrier-client.ts'
import type { UsagePage, UsageQuery, UsageResults } from '../../../client/usage.ts'
import { findDifference } from '../../tape/find-difference.ts'
import type { Tape } from '../../tape/tape.ts'
import { toResponse } from '../../tape/to-response.ts'
import type { Bench } from '../bench.ts'
import { expectCode, outcomeOf } from '../outcome.ts'
import { pagesOf } from '../records-of.ts'
import { fail, failIf, type Rule } from '../rule.ts'
import type { Stage } from '../stage.ts'
import { pageTapes, usageTapes } from './usage.ts'

const windowOf = ({ from, to }: UsagePage): string => `${from} ${to}`

/** Tapes with so many pages, or windows, by what they expect. */
const tapesWith = (bench: Bench, isEnough: (pages: readonly UsagePage[]) => boolean): readonly Tape[] =>
  pageTapes(bench).filter(tape => {
    const result: unknown = 'result' in tape.expected ? tape.expected.result : []
    // A tape of usage.pages holds pages; the rule `expected` compares them.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return Array.isArray(result) && isEnough(result as readonly UsagePage[])
  })

const hasPages = (pages: readonly UsagePage[]): boolean => new Set(pages.map(windowOf)).size < pages.length
const sharesLine = (page: UsagePage, before: UsagePage | undefined): boolean =>
  page.records.some(({ line }) => before?.records.some(record => record.line === line) === true)
/** Some line has two pages. Where each page is another line of an account, equal rows are no repeated page. */
const hasPagesOfOneLine = (pages: readonly UsagePage[]): boolean =>
  hasPages(pages) && pages.some((page, index) => sharesLine(page, pages[index - 1]))
const hasWindows = (pages: readonly UsagePage[]): boolean => new Set(pages.map(windowOf)).size > 1

function usageOf(
  client: CarrierClient,
  query: unknown,
  options?: { readonly signal: AbortSignal },
): UsageResults {
  if (!supports(client, 'usage')) return fail('the client has no usage().')
  // The query of a tape; the client checks it itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return client.usage(query as UsageQuery, options)
}

const queryOf = (tape: Tape): unknown => tape.calls.at(-1)?.arguments?.[0]

async function collect<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const each of source) all.push(each)
  return all
}

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id)

async function signedIn(bench: Bench, tape: Tape): Promise<Stage> {
  const stage = await bench.open(tape).start()
  await stage.client.session()
  return stage
}

async function checkLazy(bench: Bench, tape: Tape): Promise<void> {
  const stage = await signedIn(bench, tape)
  const sent = stage.visits.length
  const results = usageOf(stage.client, queryOf(tape))
  // Whatever was begun has a turn of the event loop to show.
  await new Promise(resolve => setTimeout(resolve, 1))
  failIf(stage.visits.length > sent && 'usage() sent a request before anybody iterated.')
  let atFirst = sent
  for await (const { id } of results) {
    atFirst = stage.visits.length
    if (id !== '') break
  }
  await new Promise(resolve => setTimeout(resolve, 1))
  failIf(stage.visits.length > atFirst && 'a request was sent after the loop was left.')
  const whole = (await bench.trace(tape)).stage.lastVisits.length
  failIf(atFirst - sent >= whole && 'the first record came only when all was read.')
}

/** A client that does not notice must end all the same. */
const mostVisits = 20

async function checkRepeated(bench: Bench, tape: Tape): Promise<void> {
  const { stage: whole } = await bench.trace(tape)
  const asked = new Map<string, number>()
  for (const { exchange } of whole.lastVisits) {
    if (exchange !== undefined) asked.set(exchange.endpoint, (asked.get(exchange.endpoint) ?? 0) + 1)
  }
  const page = [...asked].find(([, times]) => times > 1)?.[0]
  const first = tape.exchanges.find(({ endpoint }) => endpoint === page)
  if (first === undefined) return
  const stage: Stage = bench.open(tape, {
    instead({ exchange }) {
      if (exchange?.endpoint !== page) return undefined
      return stage.visits.length > mostVisits ? Response.error() : toResponse(first.response)
    },
  })
  await stage.start()
  const outcome = await outcomeOf(collect(usageOf(stage.client, queryOf(tape))))
  expectCode(outcome, ['paging-loop'], `a carrier that gives its first page (${page}) again and again`)
}

async function checkAbort(bench: Bench, tape: Tape): Promise<void> {
  const stage = await signedIn(bench, tape)
  const controller = new AbortController()
  const reason = new Error('enough')
  const results = usageOf(stage.client, queryOf(tape), { signal: controller.signal })
  const pages = results.pages()[Symbol.asyncIterator]()
  await pages.next()
  const sent = stage.visits.length
  controller.abort(reason)
  const outcome = await outcomeOf(pages.next())
  failIf(!('error' in outcome) && 'a page was given after the abort.')
  failIf(
    'error' in outcome && outcome.error !== reason && 'the abort did not end with the reason of the caller.',
  )
  failIf(stage.visits.length > sent && 'a request was sent after the abort.')
}

async function checkResume(bench: Bench, tape: Tape): Promise<void> {
  const pages = await pagesOf(bench, tape)
  const stage = await signedIn(bench, tape)
  const all = await collect(usageOf(stage.client, queryOf(tape)).pages())
  for (const [index, { cursor }] of all.entries()) {
    const next = all[index + 1]
    const isSeam = next !== undefined && windowOf(next) !== windowOf(all[index] ?? next)
    failIf(
      isSeam !== (cursor !== undefined) &&
        `page ${index + 1}: a cursor stands on the last page of each window but the last.`,
    )
    if (cursor === undefined) continue
    const rest = await collect(usageOf(stage.another(), { cursor }))
    const wanted = pages.slice(index + 1).flatMap(({ records }) => idsOf(records))
    failIf(findDifference(wanted, idsOf(rest), `ids behind page ${index + 1}`, 'a read from its cursor'))
  }
}

async function checkSame(bench: Bench, tape: Tape): Promise<void> {
  const stage = await signedIn(bench, tape)
  const query = queryOf(tape)
  const pages = await collect(usageOf(stage.client, query).pages())
  const byPage = idsOf(pages.flatMap(({ records }) => records))
  failIf(findDifference(byPage, idsOf(await collect(usageOf(stage.client, query))), 'ids', 'iterating'))
  const whole = idsOf(await usageOf(stage.client, query).toArray())
  failIf(findDifference(byPage.toSorted(), whole.toSorted(), 'sorted ids', 'toArray()'))
}

const rule = (
  name: string,
  what: string,
  tapes: (bench: Bench) => readonly Tape[],
  check: (bench: Bench, tape: Tape) => Promise<void>,
): Rule => ({
  name: `paging/${name}`,
  what,
  cases: bench => tapes(bench).map(tape => ({ subject: tape.name, check: async () => check(bench, tape) })),
})

/** How pages are asked for and left. */
export const pagingRules: readonly Rule[] = [
  rule(
    'lazy',
    'nothing is sent before the first record is wanted, nor after the loop is left',
    bench => tapesWith(bench, hasPages),
    checkLazy,
  ),
  rule(
    'repeated-page',
    'a carrier that repeats a page ends in paging-loop',
    bench => tapesWith(bench, hasPagesOfOneLine),
    checkRepeated,
  ),
  rule(
    'abort',
    'an abort between two pages ends with the caller’s reason and sends nothing',
    bench => tapesWith(bench, hasPages),
    checkAbort,
  ),
  rule('resume', 'every cursor gives exactly the rest', bench => tapesWith(bench, hasWindows), checkResume),
  rule('same-records', 'pages, records one by one and the whole list are the same', usageTapes, checkSame),
]
