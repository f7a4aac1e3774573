import { createTestMessage, NotifierError } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import type { ReadOptions } from '../commands/read-command.ts'
import { report, tell } from '../input/ask.ts'
import { describeFailure } from './describe-failure.ts'
import { needNotifier, needNotifiers } from './need-notifiers.ts'
import type { StoredNotifier } from './stored-notifier.ts'
import { toNotifier } from './to-notifier.ts'

const toJson = (name: string, error: unknown): unknown =>
  error instanceof NotifierError
    ? {
        name,
        taken: false,
        reason: error.reason,
        ...(error.status !== undefined && { status: error.status }),
      }
    : { name, taken: false }

/** Sends a message that asks for nothing, once. */
async function testOne(
  stored: StoredNotifier,
  isJson: boolean,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { name, language } = stored
  try {
    await toNotifier(stored, io).notify(createTestMessage(language), io.signal)
  } catch (error) {
    io.signal.throwIfAborted()
    const { meaning, sentence } = describeFailure(name, error, texts)
    tell(io, sentence)
    if (isJson) await writeLines(io.stdout, [JSON.stringify(toJson(name, error))])
    return meaning
  }
  if (isJson) await writeLines(io.stdout, [JSON.stringify({ name, taken: true })])
  else await report(io, texts.program.notify.taken(name))
  return 'done'
}

/** Sends a test message by one notifier or by all; the exit code is that of the first that failed. */
export async function runNotifyTest(
  name: string | undefined,
  { json }: ReadOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { notifiers } = await needNotifiers(io, texts)
  const chosen = name === undefined ? notifiers : [needNotifier(notifiers, name)]
  const meanings: ExitMeaning[] = []
  for (const each of chosen) meanings.push(await testOne(each, json === true, io, texts))
  return meanings.find(meaning => meaning !== 'done') ?? 'done'
}
