import type { RequestGate } from '@esim-usage/core'
import { type RunningSandbox, startSandbox } from '@esim-usage/sandbox'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier, type LineClient } from '../carriers.ts'
import { type CliIo, nowOf, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { monthBefore, monthOf, readMonth } from '../input/read-month.ts'
import { toMonthClient } from '../read/month-client.ts'
import { createProgress, type Progress } from '../read/progress.ts'
import { type LineMonth, readLineMonth } from '../read/read-line-month.ts'
import { usageMissing } from '../screen/render-elsewhere.ts'
import { renderLineMonth } from '../screen/render-line-month.ts'
import { renderSideBySide } from '../screen/render-side-by-side.ts'
import { type DemoLine, demoLines } from './demo-lines.ts'

/** Options of `demo` as they were typed. */
export interface DemoOptions {
  readonly json?: true
  readonly month?: string
}

const demoZone = 'Europe/Moscow'

/** Real carriers are asked slowly; the fake cannot be hurt. */
const open: RequestGate = { enter: async () => () => undefined }

/** Signs in as a person would: a code is the one that came to the line. */
async function signIn(
  client: LineClient,
  { request, newestCode }: DemoLine,
  { sandbox }: RunningSandbox,
  signal: AbortSignal,
): Promise<void> {
  let step = await client.signIn(request, { signal })
  while (step.status === 'challenge') {
    step = await client.answer(step.challenge, newestCode?.(sandbox) ?? '', { signal })
  }
}

async function readDemoLine(
  demo: DemoLine,
  month: string,
  running: RunningSandbox,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<LineMonth> {
  const { carrier, line } = demo
  const client = carrier.create({
    line,
    fetch: running.fetch,
    gate: open,
    ...(io.clock && { clock: io.clock }),
  })
  await progress.run('sign-in', () => signIn(client, demo, running, io.signal))
  return readLineMonth(toMonthClient(client), month, io.signal, progress, texts)
}

const recordsOf = ({ usage }: LineMonth) => (usage?.status === 'read' ? usage.value.records : [])

async function show(months: readonly LineMonth[], isJson: boolean, io: CliIo, texts: Texts): Promise<void> {
  const [first] = months
  if (isJson) {
    if (first !== undefined && months.every(({ usage }) => usage === undefined))
      throw usageMissing(first.carrier, texts)
    await writeLines(io.stderr, [texts.program.fake])
    await writeLines(
      io.stdout,
      months.flatMap(recordsOf).map(record => JSON.stringify(record)),
    )
    return
  }
  const screen = screenOf(io, texts)
  const together = months.length > 1 ? [...renderSideBySide(months, screen), ''] : []
  const whole = first === undefined ? [] : renderLineMonth(first, screen, months.length === 1)
  await writeLines(io.stdout, [...together, ...whole])
}

/** Shows made-up lines of the sandbox, over real HTTP on this machine: all side by side, the first one whole. */
export async function runDemo(
  carrierId: string | undefined,
  options: DemoOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const chosen = carrierId === undefined ? undefined : findCarrier(carrierId)
  const lines = demoLines.filter(({ carrier }) => chosen === undefined || carrier.info.id === chosen.info.id)
  const current = monthOf(nowOf(io), demoZone)
  // last month is whole on every day, also on the first
  const month = options.month === undefined ? monthBefore(current) : readMonth(options.month, current)
  const progress = createProgress(io.stderr, texts)
  // the answers need no time here, so the fake has none to wait for
  const running = await progress.run('sandbox', () =>
    startSandbox({ now: () => nowOf(io), pendingAnswers: 0, inProgressAnswers: 0 }),
  )
  try {
    const months: LineMonth[] = []
    for (const demo of lines) months.push(await readDemoLine(demo, month, running, io, texts, progress))
    await show(months, options.json === true, io, texts)
    return 'done'
  } finally {
    await running.close()
  }
}
