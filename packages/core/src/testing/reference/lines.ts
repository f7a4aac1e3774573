import type { Draft } from '../../adapter/capability-ports.ts'
import type { Line } from '../../record/line.ts'
import { ask, type Reading } from './ask.ts'
import { answerWire } from './wire.ts'
import { linesWire } from './wire-more.ts'

/** Reads the lines of the sign-in. */
export async function fetchLines(context: Reading): Promise<readonly Draft<Line>[]> {
  const { lines } = await ask(context, 'lines.read', linesWire)
  return lines.map(({ line, title, status }, index) => ({
    endpoint: 'lines',
    line,
    title,
    status,
    role: index === 0 ? 'main' : 'linked',
  }))
}

/** Makes the client's line the one that the session speaks of. */
export async function selectLine(context: Reading): Promise<void> {
  await ask(context, 'line.select', answerWire, { body: { json: { line: context.line } }, repeatable: true })
}
