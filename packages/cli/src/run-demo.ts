import { startSandbox } from '@esim-usage/sandbox'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { mts } from './carriers.ts'
import { type CliIo, nowOf } from './cli-io.ts'
import { monthBefore, monthOf, readMonth } from './input/read-month.ts'
import { createProgress } from './read/progress.ts'
import { showLine } from './show-line.ts'

const line = '+79000000001'

/** Options of `demo` as they were typed. */
export interface DemoOptions {
  readonly json?: true
  readonly month?: string
}

/** Shows a made-up line of the sandbox, over real HTTP on this machine. */
export async function runDemo(options: DemoOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const current = monthOf(nowOf(io), mts.timeZone)
  // last month is whole on every day, also on the first
  const month = options.month === undefined ? monthBefore(current) : readMonth(options.month, current)
  const progress = createProgress(io.stderr, texts)
  const { sandbox, fetch, close } = await progress.run('sandbox', () =>
    startSandbox({ now: () => nowOf(io) }),
  )
  try {
    const client = mts.create({ line, fetch, ...(io.clock && { clock: io.clock }) })
    const cookies = sandbox.mts.session(line)
    return await showLine(
      { client, cookies, month, json: options.json === true, isFake: true },
      io,
      texts,
      progress,
    )
  } finally {
    await close()
  }
}
