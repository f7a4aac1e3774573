import { type CarrierFactory, encryptedStore, type RequestGate } from '@esim-usage/core'
import { createHub, type Hub, type HubLine } from '@esim-usage/hub'
import { type Sandbox, startSandbox } from '@esim-usage/sandbox'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, nowOf } from '../cli-io.ts'
import type { Progress } from '../read/progress.ts'
import { createDemoClock, type DemoClock } from './demo-clock.ts'
import type { DemoLine } from './demo-lines.ts'

/** A hub whose lines are signed in at carriers that run on this machine. */
export interface Demo {
  readonly hub: Hub
  /** In the order in which they were asked for. */
  readonly lines: readonly HubLine[]
  readonly sandbox: Sandbox
  /** The time of hub and carriers. */
  readonly clock: DemoClock
}

/** Real carriers are asked slowly; the fake cannot be hurt. */
const open: RequestGate = { enter: async () => () => undefined }
/** Long enough for all that the demo tells: nobody is there to sign in again. */
const sessionMs = 7 * 86_400_000

/** Adds a line and signs in as a person would: a code is the one that came to the line. */
async function addLine(
  hub: Hub,
  { carrier, line: phone, request, newestCode }: DemoLine,
  sandbox: Sandbox,
  signal: AbortSignal,
  texts: Texts,
): Promise<HubLine> {
  const { info } = carrier
  const { line } = await hub.lines.add({ carrier: info.id, phone, alias: texts.carrier(info) })
  const client = await hub.client(line.id)
  let step = await client.signIn(request, { signal })
  while (step.status === 'challenge') {
    step = await client.answer(step.challenge, newestCode?.(sandbox) ?? '', { signal })
  }
  return line
}

/** Starts the carriers and a hub in memory, adds the lines, and ends all of it when the work is done. */
export async function withDemo<Value>(
  demoLines: readonly DemoLine[],
  historyDays: number,
  io: CliIo,
  progress: Progress,
  texts: Texts,
  work: (demo: Demo) => Promise<Value>,
): Promise<Value> {
  // node:sqlite is loaded only by the commands that need it
  const { sqliteStore } = await import('@esim-usage/hub/sqlite')
  const clock = createDemoClock(() => nowOf(io))
  // the answers need no time here, so the fake has none to wait for
  const running = await progress.run('sandbox', () =>
    startSandbox({
      now: () => clock.now(),
      pendingAnswers: 0,
      inProgressAnswers: 0,
      sessionMs,
      tokenMs: sessionMs,
    }),
  )
  const store = sqliteStore(':memory:', { now: () => clock.now() })
  try {
    const { sandbox, fetch } = running
    const hub = createHub({
      store,
      sessions: encryptedStore(store.sessions, crypto.getRandomValues(new Uint8Array(32))),
      carriers: Object.fromEntries(
        demoLines.map(({ carrier }): [string, CarrierFactory] => [carrier.info.id, carrier.create]),
      ),
      historyDays,
      gate: open,
      fetch,
      clock,
    })
    const lines: HubLine[] = []
    await progress.run('sign-in', async () => {
      for (const demoLine of demoLines) lines.push(await addLine(hub, demoLine, sandbox, io.signal, texts))
    })
    return await work({ hub, lines, sandbox, clock })
  } finally {
    await store.close()
    await running.close()
  }
}
