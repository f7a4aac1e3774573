import type { UsageKind } from '@esim-usage/core'
import { InputError } from '../input/input-error.ts'

const kinds: readonly UsageKind[] = ['voice', 'message', 'data', 'service', 'other']

/** Reads the value of `--kind`. */
export function readKind(value: string): UsageKind {
  const kind = kinds.find(each => each === value)
  if (kind === undefined) throw new InputError('kind-unknown', value)
  return kind
}
