import type { RequestGate } from '@esim-usage/core'
import { type Sandbox, startSandbox } from '@esim-usage/sandbox'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type LineClient, mts } from './carriers.ts'
import { type CliIo, nowOf } from './cli-io.ts'
import { monthBefore, monthOf, readMonth } from './input/read-month.ts'
import { createProgress } from './read/progress.ts'
import { toMonthClient } from './read/month-client.ts'
import { showLine } from './show-line.ts'

const line = '+79000000001'

/** Options of `demo` as they were typed. */
export interface DemoOptions {
  readonly json?: true
  readonly month?: string
}

/** Real carriers are asked slowly; the fake cannot be hurt. */
const open: RequestGate = { enter: async () => () => undefined }

/** Signs in as a person would: the code is the one that came to the line. */
async function signInByCode(client: LineClient, { mts: fake }: Sandbox, signal: AbortSignal): Promise<void> {
  const step = await client.signIn({ method: 'code' }, { signal })
  const code = fake.outbox(line).at(-1)?.code
  if (step.status === 'challenge' && code !== undefined) await client.answer(step.challenge, code, { signal })
}

/** Shows a made-up line of the sandbox, over real HTTP on this machine. */
export async function runDemo(options: DemoOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const current = monthOf(nowOf(io), mts.info.timeZone)
  // last month is whole on every day, also on the first
  const month = options.month === undefined ? monthBefore(current) : readMonth(options.month, current)
  const progress = createProgress(io.stderr, texts)
  // the answers need no time here, so the fake has none to wait for
  const { sandbox, fetch, close } = await progress.run('sandbox', () =>
    startSandbox({ now: () => nowOf(io), pendingAnswers: 0, inProgressAnswers: 0 }),
  )
  try {
    const client = mts.create({ line, fetch, gate: open, ...(io.clock && { clock: io.clock }) })
    await progress.run('sign-in', () => signInByCode(client, sandbox, io.signal))
    return await showLine(
      { client: toMonthClient(client), month, json: options.json === true, isFake: true },
      io,
      texts,
      progress,
    )
  } finally {
    await close()
  }
}
