import { findDifference } from '../../tape/find-difference.ts'
import { recordInvariants } from '../../record-invariants.ts'
import type { Tape } from '../../tape/tape.ts'
import type { Bench } from '../bench.ts'
import { expectResult, outcomeOf } from '../outcome.ts'
import { recordsOf, recordTapes, toRecordList } from '../records-of.ts'
import { fail, failIf, type Rule, type RuleCase } from '../rule.ts'
import { memberOf, methodOf } from '../tape-facts.ts'

const each = (bench: Bench, check: (tape: Tape) => Promise<void>): readonly RuleCase[] =>
  recordTapes(bench).map(tape => ({ subject: tape.name, check: async () => check(tape) }))

const idsOf = (records: readonly unknown[]): readonly unknown[] =>
  records.map(record => memberOf(record, 'id')).filter(id => id !== undefined)

async function checkIds(bench: Bench, tape: Tape): Promise<void> {
  const ids = idsOf(await recordsOf(bench, tape))
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  failIf(
    twice >= 0 &&
      `record ${twice + 1} has the id of an earlier one: a row is doubled, or its identity is too poor.`,
  )
}

async function checkStableIds(bench: Bench, tape: Tape): Promise<void> {
  const ids = idsOf(await recordsOf(bench, tape))
  const stage = await bench.open(tape).start()
  await outcomeOf(stage.last())
  stage.clock.advance(60_000)
  const again = expectResult(await outcomeOf(stage.last(stage.another())), 'the same call a minute later')
  failIf(findDifference(ids, idsOf(toRecordList(again)), 'ids', 'a second reading'))
}

/** The days a call asked for, as far as it says. */
function daysOf(tape: Tape): { readonly from: string; readonly to: string } | undefined {
  const query = tape.calls.at(-1)?.arguments?.[0]
  const month = memberOf(query, 'month')
  if (typeof month === 'string') return { from: `${month}-01`, to: `${month}-31` }
  const [from, to] = [memberOf(query, 'from'), memberOf(query, 'to')]
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined
}

/** In the zone the time is printed in; a day of grace on either side where that is not the carrier's. */
async function checkInside(bench: Bench, tape: Tape): Promise<void> {
  const days = daysOf(tape)
  if (days === undefined) return
  for (const [index, record] of (await recordsOf(bench, tape)).entries()) {
    const at = memberOf(record, methodOf(tape) === 'payments' ? 'paidAt' : 'startedAt')
    if (typeof at !== 'string') continue
    const day = at.slice(0, 10)
    failIf((day < days.from || day > days.to) && `record ${index + 1} is of ${day}, which was not asked for.`)
  }
}

async function checkOwner(bench: Bench, tape: Tape): Promise<void> {
  for (const [index, record] of (await recordsOf(bench, tape)).entries()) {
    const source = memberOf(record, 'source')
    const isOurs =
      memberOf(source, 'carrier') === bench.info.id && memberOf(source, 'channel') === bench.adapter.channel
    if (!isOurs) fail(`record ${index + 1}: source names another carrier or channel.`)
    const endpoint = String(memberOf(source, 'endpoint'))
    failIf(
      /:\/\/|\s/.test(endpoint) && `record ${index + 1}: source.endpoint must be a name, not an address.`,
    )
    const line = memberOf(record, 'line')
    const isLine =
      methodOf(tape) === 'lines' || tape.line === undefined || line === undefined || line === tape.line
    failIf(!isLine && `record ${index + 1} is of another line than the client.`)
  }
}

/** What holds for all records. */
export const recordRules: readonly Rule[] = [
  ...recordInvariants.map(
    ({ name, what, find }): Rule => ({
      name: `records/${name}`,
      what,
      cases: bench =>
        each(bench, async tape => {
          for (const [index, record] of (await recordsOf(bench, tape)).entries()) {
            const problem = find(record, methodOf(tape))
            failIf(problem !== undefined && `record ${index + 1}: ${problem}.`)
          }
        }),
    }),
  ),
  {
    name: 'records/ids',
    what: 'no two records of a call have the same id',
    cases: bench => each(bench, async tape => checkIds(bench, tape)),
  },
  {
    name: 'records/stable-ids',
    what: 'reading again, a minute later and with another client, gives the same ids',
    cases: bench => each(bench, async tape => checkStableIds(bench, tape)),
  },
  {
    name: 'records/inside-period',
    what: 'records lie inside the period that was asked for',
    cases: bench => each(bench, async tape => checkInside(bench, tape)),
  },
  {
    name: 'records/owner',
    what: 'records name the carrier, the channel, an endpoint by its name, and the line of the client',
    cases: bench => each(bench, async tape => checkOwner(bench, tape)),
  },
]
