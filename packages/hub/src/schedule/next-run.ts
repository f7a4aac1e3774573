import { InvalidRequestError } from '@esim-usage/core'
import { isTimeZone } from '@esim-usage/core/parse'
import { Cron } from 'croner'
import type { SyncSchedule } from './sync-schedule.ts'

const defaultJitterMs = 300_000

/** Says when a schedule is due next, behind an instant; epoch milliseconds. Undefined: never again. */
export type NextRun = (afterMs: number) => number | undefined

/**
 * Reads a schedule.
 *
 * @throws `InvalidRequestError` `invalid-argument` when the fields or the zone are none.
 */
export function createNextRun({ cron, timeZone, jitterMs }: SyncSchedule, random: () => number): NextRun {
  if (!isTimeZone(timeZone)) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `timeZone` is no time zone. Give an IANA name, such as Europe/Moscow.',
      { option: 'timeZone' },
    )
  }
  const clockwork = readCron(cron, timeZone)
  return afterMs => {
    const next = clockwork.nextRun(new Date(afterMs))
    return next === null ? undefined : next.getTime() + Math.floor(random() * (jitterMs ?? defaultJitterMs))
  }
}

function readCron(cron: string, timezone: string): Cron {
  try {
    return new Cron(cron, { timezone, paused: true })
  } catch {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `cron` cannot be read. Give five fields, such as `15 7 * * *` for a quarter past seven each day.',
      { option: 'cron' },
    )
  }
}
