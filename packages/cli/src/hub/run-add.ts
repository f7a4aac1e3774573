import { EsimUsageError } from '@esim-usage/core'
import type { Hub, KeptLine, NewLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readLine } from '../input/read-line.ts'
import { type OpenSessions, sessionsOnDemand } from '../vault/open-sessions.ts'
import { maskLine, type OpenedLine, openLine } from '../vault/stored-line.ts'
import { nameOf } from './name-line.ts'
import { withHubOf } from './open-hub.ts'

/** Options of `add` as they were typed. */
export interface AddOptions {
  readonly json?: true
  readonly alias?: string
  readonly tag?: readonly string[]
  readonly timeZone?: string
  readonly imsi?: string
  readonly iccid?: string
  readonly eid?: string
  readonly filesOnly?: true
}

/** What is needed of a line to put it into the history. */
interface AddedLine extends Pick<OpenedLine, 'carrier' | 'line' | 'owner' | 'isLinked'> {
  readonly sessions: OpenSessions
}

/** A line that is signed in here, or one of which there are files alone. */
async function openAddedLine(
  carrierId: string,
  number: string | undefined,
  filesOnly: boolean,
  io: CliIo,
  texts: Texts,
): Promise<AddedLine> {
  if (!filesOnly) {
    const opened = await openLine(carrierId, number, io, texts)
    return { ...opened, sessions: async () => opened.vault }
  }
  if (number === undefined) throw new InputError('line-missing')
  const line = readLine(number)
  return {
    carrier: findCarrier(carrierId),
    line,
    owner: line,
    isLinked: false,
    sessions: sessionsOnDemand(io, texts),
  }
}

/** The line in the history that is signed in for this one; absent: it is signed in itself. */
async function findOwner(
  { carrier, owner, isLinked }: AddedLine,
  { lines }: Hub,
): Promise<string | undefined> {
  if (!isLinked) return undefined
  const found = (await lines.list({ carrier: carrier.info.id })).find(({ phone }) => phone === owner)
  if (found === undefined) throw new InputError('history-owner-missing', maskLine(owner))
  return found.id
}

async function addLine({ lines }: Hub, line: NewLine): Promise<KeptLine> {
  try {
    return await lines.add(line)
  } catch (error) {
    const option = EsimUsageError.is(error) ? error.facts.option : undefined
    if (option === 'alias') throw new InputError('alias-taken')
    if (option === 'timeZone') throw new InputError('zone-unknown', line.timeZone)
    if (option === 'imsi' || option === 'iccid' || option === 'eid')
      throw new InputError('card-malformed', `--${option}`)
    throw error
  }
}

/** Puts a line into the history: one that is signed in here, or one of which files alone are to be imported. Nothing is sent. */
export async function runAdd(
  carrierId: string,
  number: string | undefined,
  { json, alias, tag, timeZone, imsi, iccid, eid, filesOnly }: AddOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { hub: said } = texts.program
  const added = await openAddedLine(carrierId, number, filesOnly === true, io, texts)
  const { line, isNew, warnings } = await withHubOf(added.sessions, io, async ({ hub }) => {
    const sessionOf = await findOwner(added, hub)
    return addLine(hub, {
      carrier: added.carrier.info.id,
      phone: added.line,
      ...(timeZone !== undefined && { timeZone }),
      ...(alias !== undefined && { alias }),
      ...(tag && { tags: tag.filter(each => each !== '') }),
      ...(imsi !== undefined && { imsi }),
      ...(iccid !== undefined && { iccid }),
      ...(eid !== undefined && { eid }),
      ...(sessionOf !== undefined && { sessionOf }),
    })
  })
  if (warnings.length > 0) tell(io, said.foreignCard)
  if (json === true) await writeLines(io.stdout, [JSON.stringify(line)])
  else await report(io, isNew ? said.added(nameOf(line, texts)) : said.known(nameOf(line, texts)))
  return 'done'
}
