import { readFile } from 'node:fs/promises'
import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askSecret, canAsk } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readInput } from '../input/read-input.ts'
import type { Rule } from './setting-rules.ts'

/** The variable that holds a secret where nobody can be asked. */
const secretVariable = 'ESIM_USAGE_NOTIFY_SECRET'

const option = '--secret'
const mostBytes = 8192

/** Reads a text of one line from a file, or from standard input (`-`). */
export async function readText(source: string, from: string, io: CliIo): Promise<string> {
  const text =
    source === '-' ? await readInput(io, mostBytes) : await readFile(source, 'utf8').catch(() => '')
  const line = (text ?? '').trim()
  if (line === '' || line.length > mostBytes || /[\r\n]/u.test(line))
    throw new InputError('secret-unreadable', from)
  return line
}

/** The secret: from the file that was named, else from the environment, else from the person, unseen. */
export async function readSecret(
  file: string | undefined,
  question: string,
  { isFine, problem }: Rule,
  io: CliIo,
  texts: Texts,
): Promise<string> {
  const given = file === undefined ? (io.env[secretVariable] ?? '') : await readText(file, option, io)
  if (given === '' && canAsk(io))
    return askSecret(question, io, texts, typed =>
      isFine(typed) ? undefined : texts.program.problems[problem](option),
    )
  if (given === '') throw new InputError('notifier-option-missing', `${option}, ${secretVariable}`)
  if (!isFine(given)) throw new InputError(problem, file === undefined ? secretVariable : option)
  return given
}
