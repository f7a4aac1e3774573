import type { Readable, Writable } from 'node:stream'
import type { Clock } from '@esim-usage/core'

/** What the program may touch of the world outside. */
export interface CliIo {
  /** Where `--session -` reads from, and where a person types. */
  readonly stdin: Readable
  /** Gets the result and nothing else. */
  readonly stdout: Writable
  /** Gets progress and errors. */
  readonly stderr: Writable
  /** Environment variables: `LC_ALL`, `LC_MESSAGES`, `LANG`, `NO_COLOR`, `TERM`. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Sends the requests to a real carrier. */
  readonly fetch: typeof globalThis.fetch
  /** Time and waiting; default: the system's. */
  readonly clock?: Clock
  /** Ends the program politely, as Ctrl-C does. */
  readonly signal: AbortSignal
}

/** Milliseconds since the epoch, by the program's clock. */
export const nowOf = ({ clock }: CliIo): number => clock?.now() ?? Date.now()

/** True for a stream a person looks at or types into. */
export const isTerminal = (stream: Readable | Writable): boolean => Reflect.get(stream, 'isTTY') === true

/** Writes lines and waits while the other end is slow. */
export async function writeLines(stream: Writable, lines: Iterable<string>): Promise<void> {
  for (const line of lines) {
    if (!stream.write(`${line}\n`)) {
      // oxlint-disable-next-line no-await-in-loop -- the next line must wait for this one
      await new Promise<void>(resolve => stream.once('drain', resolve))
    }
  }
}
