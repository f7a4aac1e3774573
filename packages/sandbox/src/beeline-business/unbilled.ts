import { monthOf } from '../mts/moscow.ts'
import { rubles, withoutTax } from '../beeline/money.ts'
import { isUsage } from '../beeline/story/row-kinds.ts'
import { spentIn } from '../beeline/story/story-book.ts'
import { callFields, callsOf } from './call-rows.ts'
import { row } from './envelope.ts'
import type { SoapLineCall } from './soap-call.ts'

const running = ({ line, world }: SoapLineCall) => world.book.monthOf(line, monthOf(world.settings.now()))

/** `getUnbilledCallsList`: calls since the last bill. */
export const unbilledCalls = (call: SoapLineCall): string =>
  callsOf(running(call))
    .map(story => row('UnbilledCallsList', callFields(call.line, story)))
    .join('')

/** `getUnbilledBalances`: one-off, usage and recurring charges since the last bill, without VAT. */
export function unbilledBalances(call: SoapLineCall): string {
  const rows = running(call)
  const sumOf = (isWanted: boolean): number =>
    rubles(withoutTax(spentIn(rows.filter(({ kind }) => isUsage(kind) === isWanted))))
  return row('unbilledBalances', { oc: 0, uc: sumOf(true), rc: sumOf(false) })
}
