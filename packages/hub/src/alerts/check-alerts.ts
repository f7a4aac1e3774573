import { InvalidRequestError } from '@esim-usage/core'
import type { AnswerContext } from '../answers/answer-context.ts'
import type { AlertContext } from './alert-context.ts'
import { checkReading, type ReadingOutcome } from './check-reading.ts'
import type { AlertOptions, AlertReport, HubAlerts } from './hub-alerts.ts'
import { checkQuietHours, isQuietAt } from './quiet-hours.ts'
import type { Reading } from './reading.ts'
import { readBalance } from './readings/read-balance.ts'
import { readData } from './readings/read-data.ts'
import { readEndings } from './readings/read-endings.ts'
import { readSight } from './readings/read-sight.ts'

const dayMs = 86_400_000

async function readAll(context: AlertContext): Promise<readonly Reading[]> {
  const readings = await Promise.all(
    [readData, readBalance, readEndings, readSight].map(read => read(context)),
  )
  return readings.flat()
}

function checkOptions({ notifiers, quietHours }: AlertOptions): void {
  for (const hours of [quietHours, ...notifiers.map(each => each.quietHours)])
    if (hours !== undefined) checkQuietHours(hours)
  if (new Set(notifiers.map(({ name }) => name)).size < notifiers.length) {
    throw new InvalidRequestError(
      'invalid-argument',
      'Two notifiers have the same name. What a notifier missed is remembered by its name; give each its own.',
      { option: 'notifiers' },
    )
  }
}

/** Looks at the lines and tells what is new. */
async function check(answers: AnswerContext, options: AlertOptions): Promise<AlertReport> {
  checkOptions(options)
  const { notifiers, language, quietHours, balanceUnder } = options
  const { cooldownMs = dayMs, staleAfterMs = dayMs } = options
  const signal = options.signal ?? new AbortController().signal
  const { store, now } = answers
  const { notes } = store
  const outcomes: ReadingOutcome[] = []
  for (const line of await answers.chooseLines(options.lines)) {
    const nowMs = now()
    const isQuiet = quietHours !== undefined && isQuietAt(nowMs, quietHours, line.timeZone)
    for (const reading of await readAll({ store, line, nowMs, staleAfterMs, balanceUnder }))
      outcomes.push(
        await checkReading({ notes, line, notifiers, language, cooldownMs, isQuiet, now, signal }, reading),
      )
  }
  return {
    told: outcomes.flatMap(({ told }) => told ?? []),
    held: outcomes.flatMap(({ held }) => held ?? []),
  }
}

/** Makes the alerts of a hub. */
export const createAlerts = (context: AnswerContext): HubAlerts => ({
  check: options => check(context, options),
})
