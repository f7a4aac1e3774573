import { dayOf } from '@esim-usage/core/parse'
import type { Period } from '@esim-usage/core'
import { findCarrier } from '../carriers.ts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { monthBefore, monthOf, readMonth } from '../input/read-month.ts'

/** The month that was named, else the one it is now where the carrier is. */
export function chooseMonth(carrierId: string, month: string | undefined, io: CliIo): string {
  const current = monthOf(nowOf(io), findCarrier(carrierId).info.timeZone)
  return month === undefined ? current : readMonth(month, current)
}

/** The month that was named, else this one and the two before: few lines are paid for more often than monthly. */
export function choosePeriod(carrierId: string, month: string | undefined, io: CliIo): Period {
  const chosen = chooseMonth(carrierId, month, io)
  if (month !== undefined) return { month: chosen }
  const { timeZone } = findCarrier(carrierId).info
  return { from: `${monthBefore(monthBefore(chosen))}-01`, to: dayOf(nowOf(io), timeZone) }
}
