import type { UsagePage } from '../../../client/usage.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectCode, expectResult, outcomeOf } from '../outcome.ts'
import { pagesOf, recordsOf, toRecordList } from '../records-of.ts'
import { fail, failIf, type Rule } from '../rule.ts'
import { isGood, memberOf, methodOf } from '../tape-facts.ts'

const dayMs = 86_400_000
const toDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10)
const dayAfter = (day: string): string => toDay(Date.parse(day) + dayMs)
const dayBefore = (day: string): string => toDay(Date.parse(day) - dayMs)

/** Tapes that read usage, if the carrier has any. */
export const usageTapes = ({ info, tapes }: Bench): readonly Tape[] =>
  info.capabilities.includes('usage') ? tapes.filter(tape => isGood(tape) && methodOf(tape) === 'usage') : []

/** Those of them that read pages. */
export const pageTapes = (bench: Bench): readonly Tape[] =>
  usageTapes(bench).filter(tape => tape.calls.at(-1)?.operation === 'usage.pages')

const warningCodes = (pages: readonly UsagePage[]): readonly string[] =>
  pages.flatMap(({ warnings }) => warnings.map(({ code }) => code))

/** A rule that some tape must prove. */
const someTape = (
  bench: Bench,
  subject: string,
  isProof: (pages: readonly UsagePage[]) => boolean,
  problem: string,
): readonly { readonly subject: string; check(): Promise<void> }[] =>
  bench.info.usage === undefined
    ? []
    : [
        {
          subject,
          async check() {
            const all = await Promise.all(pageTapes(bench).map(async tape => pagesOf(bench, tape)))
            failIf(!all.some(isProof) && problem)
          },
        },
      ]

async function checkSeams(bench: Bench, tape: Tape): Promise<void> {
  const pages = await pagesOf(bench, tape)
  for (const [index, page] of pages.entries()) {
    const before = pages[index - 1]
    const isSame = before?.from === page.from && before.to === page.to
    if (before !== undefined && !isSame && page.from !== dayAfter(before.to)) {
      fail(`page ${index + 1} begins on ${page.from}, and the one before ended on ${before.to}.`)
    }
    const outside = page.records.find(
      ({ startedAt }) => startedAt.slice(0, 10) < page.from || startedAt.slice(0, 10) > page.to,
    )
    failIf(outside !== undefined && `page ${index + 1} has a record of ${outside.startedAt}.`)
  }
}

async function checkKinds(bench: Bench, kind: string): Promise<void> {
  const declared: readonly string[] = bench.info.usage?.kinds ?? []
  const tapes = usageTapes(bench)
  const lists = await Promise.all(tapes.map(async tape => recordsOf(bench, tape)))
  const isShown = lists.some(records => records.some(record => memberOf(record, 'kind') === kind))
  failIf(declared.includes(kind) && !isShown && 'limits.kinds has it, and no tape shows a record of it.')
  failIf(
    !declared.includes(kind) && isShown && 'a tape shows a record of it, and limits.kinds does not have it.',
  )
}

/** Reads a day none of the tape's rows lies on, while the carrier answers as in the tape. */
async function checkOutside(bench: Bench, tape: Tape): Promise<void> {
  const days = new Set(
    (await recordsOf(bench, tape)).map(record => String(memberOf(record, 'startedAt')).slice(0, 10)),
  )
  const [first = ''] = [...days].toSorted()
  let free = dayAfter(first)
  while (days.has(free)) free = dayAfter(free)
  if (free > tape.clock.slice(0, 10)) free = dayBefore(first)
  const stage = await bench.open(tape).start()
  const call = { operation: 'usage.pages', arguments: [{ from: free, to: free }] }
  const pages = expectResult(await outcomeOf(stage.make(call, stage.lastIndex)), `reading ${free}`)
  failIf(toRecordList(pages).length > 0 && `rows of other days were given for ${free}.`)
  const isSaid = Array.isArray(pages) && warningCodes(pages).includes('outside-window')
  failIf(!isSaid && `rows of other days than ${free} were dropped without the warning outside-window.`)
}

const refusals = [
  { subject: 'future', query: { month: '2999-01' }, code: 'invalid-argument' },
  { subject: 'history', query: { from: '2001-01-01', to: '2001-01-31' }, code: 'period-out-of-history' },
] as const

/** Asks for a period that cannot be read; nothing may be sent. */
async function checkRefused(bench: Bench, query: object, code: string): Promise<void> {
  const [tape] = usageTapes(bench)
  if (tape === undefined) return
  const stage = await bench.open(tape).start()
  const call = { operation: 'usage', arguments: [query] }
  expectCode(await outcomeOf(stage.make(call, stage.lastIndex)), [code], `the query ${JSON.stringify(query)}`)
  failIf(stage.lastVisits.length > 0 && 'a request was sent first.')
}

/** Periods, windows, warnings and kinds of itemised usage. */
export const usageRules: readonly Rule[] = [
  {
    name: 'usage/empty',
    what: 'a tape shows an empty period, and its page says why it is empty',
    cases: bench =>
      someTape(
        bench,
        'empty',
        pages =>
          pages.every(({ records }) => records.length === 0) &&
          pages.some(({ warnings }) =>
            warnings.some(({ code, reason }) => code === 'empty' && reason !== ''),
          ),
        'no tape of usage.pages shows an empty period with the warning empty.',
      ),
  },
  {
    name: 'usage/unknown-kind',
    what: 'a tape shows a row of an unknown kind, which becomes `other` with the warning kind-unknown',
    cases: bench =>
      someTape(
        bench,
        'kind-unknown',
        pages =>
          warningCodes(pages).includes('kind-unknown') &&
          pages.some(({ records }) => records.some(({ kind }) => kind === 'other')),
        'no tape of usage.pages shows a record `other` with the warning kind-unknown.',
      ),
  },
  {
    name: 'usage/seams',
    what: 'windows follow each other day by day, and every record lies in its own',
    cases: bench =>
      pageTapes(bench).map(tape => ({ subject: tape.name, check: async () => checkSeams(bench, tape) })),
  },
  {
    name: 'usage/outside-window',
    what: 'rows of other days are dropped, with a warning',
    cases: bench =>
      pageTapes(bench)
        .filter(tape => toRecordList('result' in tape.expected ? tape.expected.result : []).length > 0)
        .map(tape => ({ subject: tape.name, check: async () => checkOutside(bench, tape) })),
  },
  {
    name: 'usage/kinds',
    what: 'limits.kinds names just the kinds that tapes show',
    cases: bench =>
      bench.info.usage === undefined
        ? []
        : ['voice', 'message', 'data', 'service', 'other'].map(kind => ({
            subject: kind,
            check: async () => checkKinds(bench, kind),
          })),
  },
  {
    name: 'usage/refused-periods',
    what: 'a future period, and one older than the carrier keeps, fail before anything is sent',
    cases: bench =>
      usageTapes(bench).length === 0
        ? []
        : refusals
            .filter(({ subject }) => subject === 'future' || bench.info.usage?.historyDays !== undefined)
            .map(({ subject, query, code }) => ({
              subject,
              check: async () => checkRefused(bench, query, code),
            })),
  },
]
