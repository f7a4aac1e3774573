import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askText, canAsk } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import type { Rule } from './setting-rules.ts'

/** Checks what was typed behind an option. */
export function checkGiven(given: string, option: string, { isFine, problem }: Rule): string {
  if (!isFine(given)) throw new InputError(problem, option)
  return given
}

/** A setting that may be seen: what was typed behind its option, else what the person says. */
export async function readSetting(
  given: string | undefined,
  option: string,
  question: string,
  rule: Rule,
  io: CliIo,
  texts: Texts,
): Promise<string> {
  if (given !== undefined) return checkGiven(given, option, rule)
  if (!canAsk(io)) throw new InputError('notifier-option-missing', option)
  return askText(question, io, texts, typed =>
    rule.isFine(typed.trim()) ? undefined : texts.program.problems[rule.problem](option),
  )
}
