import type { Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { openVault, type Vault } from './open-vault.ts'

/** Opens the sessions when they are first wanted, and asks for the passphrase then; undefined: there are none. */
export type OpenSessions = () => Promise<Vault | undefined>

/** What only reads the history, which is not encrypted, asks nobody for a passphrase. */
export function sessionsOnDemand(io: CliIo, texts: Texts): OpenSessions {
  let opening: ReturnType<OpenSessions> | undefined
  return () => (opening ??= openVault(io, texts))
}
