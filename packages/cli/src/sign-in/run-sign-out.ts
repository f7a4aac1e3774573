import { InvalidRequestError, supports } from '@esim-usage/core'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askYes, canAsk, report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { createProgress } from '../read/progress.ts'
import { maskLine, type OpenedLine, openLine } from '../vault/stored-line.ts'

/** Options of `sign-out` as they were typed. */
export interface SignOutOptions {
  readonly everywhere?: true
  readonly yes?: true
}

async function signOutEverywhere({ client }: OpenedLine, io: CliIo, texts: Texts): Promise<void> {
  if (!supports(client, 'signOutEverywhere'))
    throw new InvalidRequestError('unsupported', 'This carrier ends no sessions from here.')
  await createProgress(io.stderr, texts).run('sign-out', () =>
    client.signOutEverywhere({ signal: io.signal }),
  )
}

/** Forgets the session of a line, or ends all sessions of its account. A linked line has none of its own to forget. */
export async function runSignOut(
  carrierId: string,
  number: string | undefined,
  options: SignOutOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { signIn } = texts
  const everywhere = options.everywhere === true
  if (everywhere && options.yes !== true && !canAsk(io)) throw new InputError('yes-missing')
  const opened = await openLine(carrierId, number, io, texts)
  const { client, carrier, line, vault } = opened
  if (opened.isLinked) throw new InputError('line-linked')
  if (everywhere) {
    tell(io, signIn.everywhereWarning)
    if (options.yes !== true && !(await askYes(signIn.askEverywhere, io, texts))) {
      await report(io, signIn.nothingDone)
      return 'done'
    }
    await signOutEverywhere(opened, io, texts)
  }
  await client.signOut()
  await vault.remove({ carrier: carrier.info.id, line })
  const said = [texts.carrier(carrier.info), maskLine(line)] as const
  await report(io, everywhere ? signIn.signedOutEverywhere(...said) : signIn.signedOut(...said))
  return 'done'
}
