import type { Texts } from '@esim-usage/texts'
import { findCarrier, type KnownCarrier, type LineClient } from '../carriers.ts'
import type { CliIo } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import { readLine } from '../input/read-line.ts'
import { SignedOutError } from '../input/signed-out-error.ts'
import { openVault, type Vault } from './open-vault.ts'

/** A line whose session is on this machine. */
export interface OpenedLine {
  readonly carrier: KnownCarrier
  readonly client: LineClient
  /** E.164. */
  readonly line: string
  readonly vault: Vault
  /** True when it is read with the session of another line that it is linked to. */
  readonly isLinked: boolean
  /** The line whose session it is, E.164. */
  readonly owner: string
}

/** What a person recognises a number by, and nobody else. */
export const maskLine = (line: string): string => `***${line.slice(-2)}`

/** Makes the client of a line over the stored session of `owner`. */
export async function clientOf(
  carrier: KnownCarrier,
  line: string,
  vault: Vault,
  io: CliIo,
  owner = line,
): Promise<LineClient> {
  return carrier.create({
    line,
    fetch: io.fetch,
    sessionStore: vault.store,
    sessionKey: await vault.sessionKey({ carrier: carrier.info.id, line: owner }),
    ...(io.clock && { clock: io.clock }),
  })
}

/** The one line of a carrier; undefined when there is none, several are for the person to choose from. */
export function onlyLine(lines: readonly string[]): string | undefined {
  if (lines.length > 1) throw new InputError('line-ambiguous', lines.map(maskLine).join(', '))
  return lines[0]
}

/** Finds the session that shows a line: its own, or that of a line it is linked to. Nothing is sent. */
async function findSession(
  carrier: KnownCarrier,
  line: string,
  stored: readonly string[],
  vault: Vault,
  io: CliIo,
): Promise<OpenedLine> {
  for (const owner of stored.includes(line) ? [line] : stored) {
    const client = await clientOf(carrier, line, vault, io, owner)
    if (owner === line || (await client.session()).status === 'signed-in')
      return { carrier, client, line, vault, isLinked: owner !== line, owner }
  }
  throw new SignedOutError(carrier.info.id)
}

/** Opens a line that is signed in here; without a number the only one of the carrier. */
export async function openLine(
  carrierId: string,
  number: string | undefined,
  io: CliIo,
  texts: Texts,
): Promise<OpenedLine> {
  const carrier = findCarrier(carrierId)
  const typed = number === undefined ? undefined : readLine(number)
  const vault = await openVault(io, texts)
  const stored = (await vault?.lines(carrier.info.id)) ?? []
  const line = typed ?? onlyLine(stored)
  if (vault === undefined || line === undefined) throw new SignedOutError(carrier.info.id)
  return findSession(carrier, line, stored, vault, io)
}
