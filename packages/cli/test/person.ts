import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { type IoOptions, openIo } from './open-io.ts'
import { runCli } from '../src/index.ts'

/** What the person waits for on the screen (`…` between its parts), and what is typed then; Enter follows by itself. */
export type Exchange = readonly [question: string, answer: string | ((screen: string) => string)]

/** How a run ended, and what stood on the screen. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const shown = (text: string): string => stripVTControlCharacters(text).replaceAll(/\s+/gu, ' ')

export const down = '\u001B[B'

/** Runs the program with somebody at the terminal who answers question after question. */
export async function runWithPerson(
  argv: readonly string[],
  script: readonly Exchange[],
  options: IoOptions,
): Promise<Ran> {
  const { io, out, err } = openIo({ terminal: { columns: 120 }, ...options })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => stdin })
  let at = 0
  let from = 0
  io.stderr.on('data', () => {
    const [question, answer] = script[at] ?? []
    if (question === undefined || answer === undefined) return
    const screen = shown(err().slice(from))
    if (!question.split('…').every(part => screen.includes(part))) return
    at += 1
    from = err().length
    setImmediate(() => stdin.write(`${typeof answer === 'string' ? answer : answer(shown(err()))}\r`))
  })
  const code = await runCli(argv, { ...io, stdin })
  return { code, out: out(), err: shown(err()) }
}
