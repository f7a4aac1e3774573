import { type CANCEL_SYMBOL, confirm, isCancel, password, select, text } from '@clack/prompts'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, isTerminal, writeLines } from '../cli-io.ts'
import { fitSentence } from '../screen/fit-sentence.ts'
import { InterruptedError } from './interrupted-error.ts'

/** Says what is wrong with what was typed; undefined: nothing. */
export type Check = (typed: string) => string | undefined

/** True when somebody sits at the terminal. Questions go to standard error, so that a result can go into a file. */
export const canAsk = ({ stdin, stderr }: CliIo): boolean => isTerminal(stdin) && isTerminal(stderr)

/** Says something on standard error. */
export const tell = ({ stderr }: CliIo, sentence: string): void =>
  void stderr.write(`${fitSentence(sentence, stderr)}\n`)

/** Says how a command ended, on standard output. */
export const report = ({ stdout }: CliIo, sentence: string): Promise<void> =>
  writeLines(stdout, [fitSentence(sentence, stdout)])

const common = ({ stdin, stderr, signal }: CliIo) =>
  ({ input: stdin, output: stderr, signal, withGuide: false }) as const

function taken<Value>(answer: Value | typeof CANCEL_SYMBOL): Value {
  if (isCancel(answer)) throw new InterruptedError()
  return answer
}

/** Nothing typed is no answer. */
const checked =
  (texts: Texts, check: Check | undefined) =>
  (typed: string | undefined): string | undefined =>
    (typed ?? '').trim() === '' ? texts.signIn.nothingTyped : check?.(typed ?? '')

/** Asks for a text that may be seen. */
export const askText = async (question: string, io: CliIo, texts: Texts, check?: Check): Promise<string> =>
  taken(await text({ ...common(io), message: question, validate: checked(texts, check) })).trim()

/** Asks for a text that may be seen, or for none; undefined: nothing was typed. */
export const askOptional = async (question: string, io: CliIo): Promise<string | undefined> => {
  const typed = taken(await text({ ...common(io), message: question, defaultValue: '' })).trim()
  return typed === '' ? undefined : typed
}

/** Asks for a secret; what is typed shows as dots. */
export const askSecret = async (question: string, io: CliIo, texts: Texts, check?: Check): Promise<string> =>
  taken(await password({ ...common(io), message: question, validate: checked(texts, check) }))

/** Lets the person choose. */
export const askChoice = async <Value extends string>(
  question: string,
  options: readonly { readonly value: Value; readonly label: string }[],
  io: CliIo,
): Promise<Value> => {
  const values = options.map(({ value }) => value)
  const chosen: string = taken(
    await select<string>({
      ...common(io),
      message: question,
      options: [...options],
      showInstructions: false,
    }),
  )
  return values.find(value => value === chosen) ?? Promise.reject(new InterruptedError())
}

/** Asks for a yes; no is what stands there at first. */
export const askYes = async (question: string, io: CliIo, { signIn }: Texts): Promise<boolean> =>
  taken(
    await confirm({
      ...common(io),
      message: question,
      active: signIn.yes,
      inactive: signIn.no,
      initialValue: false,
    }),
  )
