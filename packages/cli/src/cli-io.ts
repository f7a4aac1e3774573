import type { Readable, Writable } from 'node:stream'
import type { Clock } from '@esim-usage/core'
import type { Keychain } from './vault/keychain.ts'

/** What the program may touch of the world outside. */
export interface CliIo {
  /** Where `--cookies -` reads from, and where a person types. */
  readonly stdin: Readable
  /** Gets the result and nothing else. */
  readonly stdout: Writable
  /** Gets progress and errors. */
  readonly stderr: Writable
  /**
   * Environment variables: `LC_ALL`, `LC_MESSAGES`, `LANG`, `NO_COLOR`, `TERM`; the passphrase of the stored sessions,
   * `ESIM_USAGE_PASSPHRASE`; the secret of a notifier that is added, `ESIM_USAGE_NOTIFY_SECRET`; and where sessions are stored: `XDG_DATA_HOME` or `HOME`, on Windows `LOCALAPPDATA`.
   */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Sends the requests to a real carrier, and messages by Telegram and webhooks. */
  readonly fetch: typeof globalThis.fetch
  /** Time and waiting; default: the system's. */
  readonly clock?: Clock
  /** Keeps the key of the stored sessions; absent: there is none, and a passphrase takes its place. */
  readonly keychain?: Keychain
  /** Ends the program politely, as Ctrl-C does. */
  readonly signal: AbortSignal
}

/** Milliseconds since the epoch, by the program's clock. */
export const nowOf = ({ clock }: CliIo): number => clock?.now() ?? Date.now()

/** True for a stream a person looks at or types into. */
export const isTerminal = (stream: Readable | Writable): boolean => Reflect.get(stream, 'isTTY') === true

/** Writes text or bytes and waits while the other end is slow. */
export async function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  if (!stream.write(text)) await new Promise<void>(resolve => stream.once('drain', resolve))
}

/** Writes lines. */
export async function writeLines(stream: Writable, lines: Iterable<string>): Promise<void> {
  for (const line of lines) await write(stream, `${line}\n`)
}
