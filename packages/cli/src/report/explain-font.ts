import { EsimUsageError } from '@esim-usage/core'
import { InputError } from '../input/input-error.ts'

/** Runs the program together with the whole Chinese font, however it was installed. */
const withFont = 'npx --package esim-usage --package @expo-google-fonts/noto-sans-sc esim-usage'

/** A document that lacks a font is no matter of the carrier: says what to do instead. */
export function explainFont(error: unknown, format: string): unknown {
  if (!EsimUsageError.is(error) || error.code !== 'unsupported') return error
  const { option } = error.facts
  if (option === 'format') return new InputError('font-missing', withFont)
  return option === 'records' ? new InputError('signs-missing', `--format ${format}`) : error
}
