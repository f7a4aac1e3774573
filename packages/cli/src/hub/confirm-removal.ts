import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askYes, canAsk } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'

/** Asks before something is removed for good; where nobody can be asked, `--yes` must have been typed. */
export async function confirmRemoval(
  question: string,
  isSure: boolean,
  io: CliIo,
  texts: Texts,
): Promise<boolean> {
  if (isSure) return true
  if (!canAsk(io)) throw new InputError('removal-unconfirmed')
  return askYes(question, io, texts)
}
