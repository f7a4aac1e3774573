import { EsimUsageError } from '@esim-usage/core'
import { FilesInUseError } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { exitMeanings } from './exit-codes.ts'
import { InputError } from './input/input-error.ts'
import { InterruptedError } from './input/interrupted-error.ts'
import { SignedOutError } from './input/signed-out-error.ts'
import { WebsiteError } from './sign-in/website-error.ts'

/** What a failure means for the exit code, and the sentence that tells the person what to do. */
export interface FailureReport {
  /** Meaning of the exit code. */
  readonly meaning: ExitMeaning
  /** For standard error. */
  readonly sentence: string
}

/** Codes of SQLite: the file is busy or locked, the disk is full or failed, the file may not be written. */
const storeFailures: ReadonlySet<unknown> = new Set([5, 6, 8, 10, 13])

/** The low byte of a code is the failure, the rest says more of it. */
function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'ERR_SQLITE_ERROR') return false
  const code: unknown = Reflect.get(error, 'errcode')
  return typeof code === 'number' && storeFailures.has(code & 0xff)
}

/** Puts any failure into words. Of an error that is not ours only its name is shown: its text may hold anything. */
export function reportFailure(error: unknown, texts: Texts, signal: AbortSignal): FailureReport {
  const { program, signIn } = texts
  if (signal.aborted || error instanceof InterruptedError)
    return { meaning: 'interrupted', sentence: program.interrupted }
  if (error instanceof InputError) {
    return { meaning: 'bad-input', sentence: program.problems[error.problem](error.detail) }
  }
  if (error instanceof WebsiteError) {
    const sentence = signIn.website(error.url, signIn.reasons[error.reason], error.carrier)
    return { meaning: 'account-holder', sentence }
  }
  if (error instanceof SignedOutError) {
    return { meaning: 'account-holder', sentence: signIn.notSignedIn(error.carrier) }
  }
  if (error instanceof FilesInUseError) return { meaning: 'carrier', sentence: program.hub.erasedLater }
  if (isStoreFailure(error)) return { meaning: 'carrier', sentence: program.hub.unwritable }
  if (EsimUsageError.is(error)) return { meaning: exitMeanings[error.code], sentence: texts.error(error) }
  const name = error instanceof Error ? error.name : typeof error
  return { meaning: 'our-fault', sentence: program.crashed(name) }
}
