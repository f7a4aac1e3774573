import { createTexts, type Language } from '@esim-usage/texts'
import type { HubLine } from '../line/hub-line.ts'
import { leaseRuns } from '../store/lease.ts'
import type { NoteStore } from '../store/line-store.ts'
import { type AlertMemory, recall, remember } from './alert-memory.ts'
import { deliver } from './deliver.ts'
import type { HeldAlert, ToldAlert } from './hub-alerts.ts'
import { judgeReading, type Telling } from './judge-reading.ts'
import type { Notifier } from './notifier.ts'
import { isQuietAt } from './quiet-hours.ts'
import type { Reading } from './reading.ts'
import { writeAlert } from './write-alert.ts'

/** What a reading is checked with. */
export interface ReadingCheck {
  readonly notes: NoteStore
  readonly line: HubLine
  readonly notifiers: readonly Notifier[]
  readonly language: Language
  readonly cooldownMs: number
  /** True when nobody is to be told anything now. */
  readonly isQuiet: boolean
  readonly now: () => number
  readonly signal: AbortSignal
}

/** What came of a reading. */
export interface ReadingOutcome {
  readonly told?: ToldAlert
  readonly held?: HeldAlert
}

/** Longer than any notifier may take; what is claimed by a process that died is told after it. */
const claimMs = 120_000

/** Another check may change the note between reading and writing it; each try stands on what it says then. */
const mostTries = 3

/** Those to be told, and those among them that are left alone now. */
function chooseNotifiers(
  { notifiers, line, now }: ReadingCheck,
  { owed }: Telling,
): { readonly awake: readonly Notifier[]; readonly resting: readonly string[] } {
  const meant = owed === undefined ? notifiers : notifiers.filter(({ name }) => owed.includes(name))
  const rests = ({ quietHours }: Notifier): boolean =>
    quietHours !== undefined && isQuietAt(now(), quietHours, line.timeZone)
  return {
    awake: meant.filter(each => !rests(each)),
    resting: meant.filter(rests).map(({ name }) => name),
  }
}

/** What is remembered when a telling has ended. Where nobody took what is new, it stays as new as it was. */
function settle(
  before: AlertMemory,
  { memory: { owed: _owed, ...memory }, owed }: Telling,
  { taken, failed, waiting }: ToldAlert,
): AlertMemory {
  if (owed === undefined && taken.length === 0 && failed.length > 0) return before
  const still =
    owed === undefined
      ? [...failed.map(({ notifier }) => notifier), ...waiting]
      : owed.filter(name => !taken.includes(name))
  return still.length > 0 ? { ...memory, owed: still } : memory
}

/**
 * Tells what is to be told of a reading. It is claimed in the store before it is sent and remembered afterwards: of two
 * checks at the same time one tells it, and after a crash between sending and remembering it is told again.
 */
export async function checkReading(check: ReadingCheck, reading: Reading): Promise<ReadingOutcome> {
  const { notes, line, notifiers, language, cooldownMs, isQuiet, now, signal } = check
  const place = [line.id, reading.subject] as const
  for (let tries = 0; tries < mostTries; tries += 1) {
    signal.throwIfAborted()
    const { text, memory: before } = await recall(notes, ...place)
    const nowMs = now()
    const { memory, tell, held } = judgeReading(reading, before, { nowMs, cooldownMs, isQuiet })
    if (leaseRuns(before?.tellingUntilMs ?? 0, claimMs, nowMs))
      return tell === undefined
        ? { ...(held && { held }) }
        : { held: { event: tell.event, because: 'elsewhere' } }
    const chosen = tell && chooseNotifiers(check, tell)
    // Where there is no notifier the report tells what is new, and nobody gets what another one missed.
    const isReported = notifiers.length === 0 && tell?.owed === undefined
    const isTold = chosen !== undefined && (chosen.awake.length > 0 || isReported)
    if (tell === undefined || !isTold) {
      if ((await remember(notes, place, memory, text)) === undefined) continue
      if (chosen === undefined || chosen.resting.length === 0) return { ...(held && { held }) }
      return { ...(tell && { held: { event: tell.event, because: 'quiet' } }) }
    }
    const claim = await remember(notes, place, { ...memory, tellingUntilMs: nowMs + claimMs }, text)
    if (claim === undefined) continue
    const delivery = await deliver(
      chosen.awake,
      notifier => writeAlert(tell.event, line, createTexts(notifier.language ?? language)),
      signal,
    )
    const told = { event: tell.event, ...delivery, waiting: chosen.resting }
    // Whoever took the claim over meanwhile tells it too, and remembers it
    await remember(notes, place, settle(memory, tell, told), claim)
    signal.throwIfAborted()
    return { told }
  }
  return {}
}
