import type { QuietHours } from '@esim-usage/hub'
import { InputError } from '../input/input-error.ts'

const time = '((?:[01]\\d|2[0-3]):[0-5]\\d)'
const shape = new RegExp(`^${time}[-–]${time}$`, 'u')

/** Reads the value of `--quiet`. */
export function readQuiet(text: string): QuietHours {
  const [, from, to] = shape.exec(text) ?? []
  if (from === undefined || to === undefined || from === to) throw new InputError('quiet-malformed')
  return { from, to }
}
