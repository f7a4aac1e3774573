import type { Line, LineStatus } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { readSlaves } from './linked-lines.ts'
import type { Tele2State } from './session.ts'
import type { SlaveBody } from './wire.ts'

const endpoint = 'subscribers.slaves'

/** No other word for the state of a linked line was ever seen. */
const toStatus = (state: SlaveBody['state']): LineStatus =>
  state?.toLowerCase() === 'active' ? 'active' : 'unknown'

/** The line of the session and those linked to it. t2 may list the main line again; an entry without a number is no line. */
export async function readLines(context: ReadContext<Tele2State>): Promise<readonly Draft<Line>[]> {
  const { state } = context.session
  const own = state.lines[0] ?? context.fail('schema-mismatch')
  const listed = new Map<string, LineStatus>()
  for (const { msisdn, state: word } of await readSlaves(context, own, state)) {
    const line = parseLine(msisdn)
    if (line !== undefined) listed.set(line, toStatus(word))
  }
  const linked = [...listed].filter(([line]) => line !== own)
  return [
    { endpoint, evidence: 'medium', line: own, status: listed.get(own) ?? 'unknown', role: 'main' },
    ...linked.map(
      ([line, status]): Draft<Line> => ({ endpoint, evidence: 'medium', line, status, role: 'linked' }),
    ),
  ]
}
