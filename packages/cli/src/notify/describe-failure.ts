import { NotifierError, type NotifierFailure } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { FailureReport } from '../report-failure.ts'

/** Whoever mends it: the person, or time. */
const meanings: Readonly<Record<NotifierFailure, ExitMeaning>> = {
  'package-missing': 'bad-input',
  'login-refused': 'bad-input',
  'receiver-refused': 'bad-input',
  refused: 'bad-input',
  unencrypted: 'bad-input',
  'not-shown': 'bad-input',
  unreachable: 'carrier',
  unanswered: 'carrier',
  unavailable: 'carrier',
}

/** Why a message was not taken, and what to do. */
export function describeFailure(notifier: string, error: unknown, { program }: Texts): FailureReport {
  if (!(error instanceof NotifierError)) {
    const name = error instanceof Error ? error.name : typeof error
    return { meaning: 'our-fault', sentence: `${notifier}: ${program.crashed(name)}` }
  }
  const { reason, packageName = '' } = error
  const said =
    reason === 'package-missing'
      ? program.notify.packageMissing(packageName)
      : program.notify.failures[reason]
  return { meaning: meanings[reason], sentence: `${notifier}: ${said}` }
}
