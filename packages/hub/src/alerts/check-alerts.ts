import { createTexts } from '@esim-usage/texts'
import type { AnswerContext } from '../answers/answer-context.ts'
import type { HubLine } from '../line/hub-line.ts'
import type { AlertContext } from './alert-context.ts'
import { recall, remember } from './alert-memory.ts'
import type { AlertOptions, AlertReport, HeldAlert, HubAlerts, ToldAlert } from './hub-alerts.ts'
import { judgeReading } from './judge-reading.ts'
import type { AlertMessage, Notifier } from './notifier.ts'
import { checkQuietHours, isQuietAt } from './quiet-hours.ts'
import type { Reading } from './reading.ts'
import { readBalance } from './readings/read-balance.ts'
import { readData } from './readings/read-data.ts'
import { readEndings } from './readings/read-endings.ts'
import { readSight } from './readings/read-sight.ts'
import { writeAlert } from './write-alert.ts'

const dayMs = 86_400_000

async function readAll(context: AlertContext): Promise<readonly Reading[]> {
  const readings = await Promise.all(
    [readData, readBalance, readEndings, readSight].map(read => read(context)),
  )
  return readings.flat()
}

/** Brings a message to all notifiers; one that fails stops no other. */
async function deliver(
  notifiers: readonly Notifier[],
  message: AlertMessage,
  signal: AbortSignal,
): Promise<ToldAlert> {
  const taken: string[] = []
  const failed: ToldAlert['failed'][number][] = []
  for (const notifier of notifiers) {
    try {
      await notifier.notify(message, signal)
      taken.push(notifier.name)
    } catch (error) {
      signal.throwIfAborted()
      failed.push({ notifier: notifier.name, error })
    }
  }
  return { event: message.event, taken, failed }
}

/** Looks at the lines and tells what is new. */
async function check(answers: AnswerContext, options: AlertOptions): Promise<AlertReport> {
  const { notifiers, quietHours, cooldownMs = dayMs, staleAfterMs = dayMs, balanceUnder } = options
  if (quietHours !== undefined) checkQuietHours(quietHours)
  const signal = options.signal ?? new AbortController().signal
  const texts = createTexts(options.language)
  const { store } = answers
  const told: ToldAlert[] = []
  const held: HeldAlert[] = []

  const checkReading = async (line: HubLine, nowMs: number, reading: Reading): Promise<void> => {
    signal.throwIfAborted()
    const before = await recall(store.notes, line.id, reading.subject)
    const isQuiet = quietHours !== undefined && isQuietAt(nowMs, quietHours, line.timeZone)
    const verdict = judgeReading(reading, before, { nowMs, cooldownMs, isQuiet })
    if (verdict.held !== undefined) held.push(verdict.held)
    let { memory } = verdict
    if (verdict.tell !== undefined) {
      const outcome = await deliver(notifiers, writeAlert(verdict.tell.event, line, texts), signal)
      told.push(outcome)
      if (outcome.taken.length > 0 || notifiers.length === 0) ({ memory } = verdict.tell)
    }
    await remember(store.notes, line.id, reading.subject, memory)
  }

  for (const line of await answers.chooseLines(options.lines)) {
    const nowMs = answers.now()
    const context = { store, line, nowMs, staleAfterMs, balanceUnder }
    for (const reading of await readAll(context)) await checkReading(line, nowMs, reading)
  }
  return { told, held }
}

/** Makes the alerts of a hub. */
export const createAlerts = (context: AnswerContext): HubAlerts => ({
  check: options => check(context, options),
})
