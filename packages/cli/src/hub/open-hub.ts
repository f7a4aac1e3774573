import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createHub, type Hub, type HubStore } from '@esim-usage/hub'
import type { Texts } from '@esim-usage/texts'
import { carrierFactories } from '../carriers.ts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import { dataFolder } from '../vault/data-folder.ts'
import { type OpenSessions, sessionsOnDemand } from '../vault/open-sessions.ts'
import { sessionsOfVault } from './session-places.ts'

/** The history of this machine, opened. */
export interface OpenedHub {
  readonly hub: Hub
  readonly sessions: OpenSessions
  /** Where the history is. */
  readonly file: string
}

/** Where the history of this machine is. */
export const historyFile = (io: CliIo): string => join(dataFolder(io.env), 'history.sqlite')

/** Opens the file; node:sqlite is loaded only by the commands that need it. */
export async function openStore(file: string, io: CliIo): Promise<HubStore> {
  const { sqliteStore } = await import('@esim-usage/hub/sqlite')
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    return sqliteStore(file, { now: () => nowOf(io) })
  } catch {
    throw new InputError('history-unreadable', file)
  }
}

/** Opens the history beside its sessions, and closes it when the work is done. */
export async function withHubOf<Value>(
  sessions: OpenSessions,
  io: CliIo,
  work: (opened: OpenedHub) => Promise<Value>,
): Promise<Value> {
  const file = historyFile(io)
  const store = await openStore(file, io)
  try {
    const hub = createHub({
      store,
      sessions: sessionsOfVault(sessions, store),
      carriers: carrierFactories,
      fetch: io.fetch,
      ...(io.clock && { clock: io.clock }),
    })
    return await work({ hub, sessions, file })
  } finally {
    await store.close()
  }
}

/** Opens the history for a command that needs at least one line in it. */
export async function withHub<Value>(
  io: CliIo,
  texts: Texts,
  work: (opened: OpenedHub) => Promise<Value>,
): Promise<Value> {
  if (!existsSync(historyFile(io))) throw new InputError('history-empty')
  return withHubOf(sessionsOnDemand(io, texts), io, async opened => {
    if ((await opened.hub.lines.list()).length === 0) throw new InputError('history-empty')
    return work(opened)
  })
}
