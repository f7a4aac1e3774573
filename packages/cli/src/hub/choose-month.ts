import type { HubLine } from '@esim-usage/hub'
import { type CliIo, nowOf } from '../cli-io.ts'
import { monthOf, readMonth } from '../input/read-month.ts'

/** The month that was named, else the one it is now where the first line is. */
export function chooseHubMonth(month: string | undefined, [first]: readonly HubLine[], io: CliIo): string {
  const current = monthOf(nowOf(io), first?.timeZone ?? 'Europe/Moscow')
  return month === undefined ? current : readMonth(month, current)
}
