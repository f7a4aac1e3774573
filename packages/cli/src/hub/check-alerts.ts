import type { Money } from '@esim-usage/core'
import type { AlertMessage, AlertReport, Hub, Notifier } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { report, tell } from '../input/ask.ts'
import { describeFailure } from '../notify/describe-failure.ts'
import { screenName } from '../notify/screen-name.ts'
import { wrapText } from '../screen/text-width.ts'

/** What a check of the alerts was asked for. */
export interface AlertCheck {
  /** Ids of lines in the hub; absent: all. */
  readonly lines?: readonly string[]
  /** Absent: only a charge that the carrier announces counts. */
  readonly balanceUnder?: Money
  /** Who is told beside the screen. */
  readonly notifiers: readonly Notifier[]
  readonly isJson: boolean
}

/** What came of it. */
export interface CheckedAlerts extends AlertReport {
  /** How many warnings the screen shows. */
  readonly shown: number
  /** What the first notifier that failed means for the exit code. */
  readonly meaning: ExitMeaning
}

/** The screen as a notifier: whoever reads it was told. */
function createScreen(isJson: boolean, io: CliIo, texts: Texts): Notifier {
  const { paint, width } = screenOf(io, texts)
  const notify = async ({ title, text, event }: AlertMessage): Promise<void> =>
    writeLines(
      io.stdout,
      isJson
        ? [JSON.stringify(event)]
        : [
            ...wrapText(title, width).map(line => paint('bold', line)),
            ...wrapText(text, width - 2).map(line => `  ${line}`),
          ],
    )
  return { name: screenName, notify }
}

const joinNames = (names: readonly string[]): string => [...new Set(names)].join(', ')

/** Says what went to whom beside the screen, and gives the meaning of what did not. */
async function sayDelivered(
  { told }: AlertReport,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { notify } = texts.program
  const taken = joinNames(told.flatMap(each => each.taken).filter(name => name !== screenName))
  const resting = joinNames(told.flatMap(each => each.waiting))
  if (!isJson && taken !== '') await report(io, notify.sent(taken))
  if (!isJson && resting !== '') await report(io, notify.waiting(resting))
  const failures = told
    .flatMap(({ failed }) => failed)
    .map(({ notifier, error }) => describeFailure(notifier, error, texts))
  for (const sentence of new Set(failures.map(each => each.sentence))) tell(io, sentence)
  return failures[0]?.meaning ?? 'done'
}

/** Looks for what is new to warn of, writes it, and sends it to those who are to be told. */
export async function checkAlerts(
  { alerts }: Hub,
  { isJson, notifiers, ...asked }: AlertCheck,
  io: CliIo,
  texts: Texts,
): Promise<CheckedAlerts> {
  const checked = await alerts.check({
    ...asked,
    notifiers: [createScreen(isJson, io, texts), ...notifiers],
    language: texts.language,
    signal: io.signal,
  })
  const shown = checked.told.filter(({ taken }) => taken.includes(screenName)).length
  return { ...checked, shown, meaning: await sayDelivered(checked, isJson, io, texts) }
}
