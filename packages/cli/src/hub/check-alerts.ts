import type { Money } from '@esim-usage/core'
import type { AlertMessage, AlertReport, Hub } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { wrapText } from '../screen/text-width.ts'

/** What a check of the alerts was asked for. */
export interface AlertCheck {
  /** Ids of lines in the hub; absent: all. */
  readonly lines?: readonly string[]
  /** Absent: only a charge that the carrier announces counts. */
  readonly balanceUnder?: Money
  readonly isJson: boolean
}

/** Looks for what is new to warn of and writes it; whoever reads the screen was told. */
export async function checkAlerts(
  { alerts }: Hub,
  { isJson, ...asked }: AlertCheck,
  io: CliIo,
  texts: Texts,
): Promise<AlertReport> {
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
  return alerts.check({
    ...asked,
    notifiers: [{ name: 'screen', notify }],
    language: texts.language,
    signal: io.signal,
  })
}
