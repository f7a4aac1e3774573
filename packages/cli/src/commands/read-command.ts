import { type CallOptions, InvalidRequestError, type Source } from '@esim-usage/core'
import type { ExitMeaning, ProgramStep, Texts } from '@esim-usage/texts'
import type { LineClient } from '../carriers.ts'
import { type CliIo, nowOf, writeLines } from '../cli-io.ts'
import { createProgress } from '../read/progress.ts'
import { createPaint, widthOf } from '../screen/paint.ts'
import { renderOrigin } from '../screen/render-origin.ts'
import type { Screen } from '../screen/screen.ts'
import { openLine } from '../vault/stored-line.ts'

/** One dataset of a line as a command. */
export interface ReadCommand<Value> {
  /** Said while it is read. */
  readonly step: ProgramStep
  /** Reads it; undefined: the carrier does not have it. */
  read(client: LineClient, options: CallOptions): Promise<readonly Value[]> | undefined
  /** Shows it to a person. */
  render(values: readonly Value[], screen: Screen): string[]
}

/** Options of all commands that read. */
export interface ReadOptions {
  readonly json?: true
}

/** The screen a command writes to. */
export const screenOf = (io: CliIo, texts: Texts): Screen => ({
  texts,
  paint: createPaint(io.stdout, io.env),
  width: widthOf(io.stdout),
  nowMs: nowOf(io),
})

/** Reads one dataset of a line that is signed in here, and shows it or prints it as JSON Lines. */
export async function runRead<Value extends { readonly source: Source }>(
  command: ReadCommand<Value>,
  [carrierId, number]: readonly [carrier: string, number: string | undefined],
  options: ReadOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { client, carrier, line } = await openLine(carrierId, number, io, texts)
  const reading = command.read(client, { signal: io.signal })
  if (reading === undefined) throw new InvalidRequestError('unsupported', 'This carrier does not offer that.')
  const values = await createProgress(io.stderr, texts).run(command.step, () => reading)
  if (options.json === true) {
    await writeLines(
      io.stdout,
      values.map(value => JSON.stringify(value)),
    )
    return 'done'
  }
  const screen = screenOf(io, texts)
  await writeLines(io.stdout, [
    screen.paint('bold', `${texts.carrier(carrier.info)} · ${line}`),
    ...command.render(values, screen),
    ...renderOrigin(values.at(-1)?.source, carrier.info, screen),
  ])
  return 'done'
}
