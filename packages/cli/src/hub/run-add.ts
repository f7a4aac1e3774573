import { EsimUsageError } from '@esim-usage/core'
import type { Hub, KeptLine, NewLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
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
}

/** The line in the history that is signed in for this one; absent: it is signed in itself. */
async function findOwner(
  { carrier, owner, isLinked }: OpenedLine,
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

/** Puts a line that is signed in here into the history; nothing is sent. */
export async function runAdd(
  carrierId: string,
  number: string | undefined,
  { json, alias, tag, timeZone, imsi, iccid, eid }: AddOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const { hub: said } = texts.program
  const opened = await openLine(carrierId, number, io, texts)
  const { line, isNew, warnings } = await withHubOf(
    async () => opened.vault,
    io,
    async ({ hub }) => {
      const sessionOf = await findOwner(opened, hub)
      return addLine(hub, {
        carrier: opened.carrier.info.id,
        phone: opened.line,
        ...(timeZone !== undefined && { timeZone }),
        ...(alias !== undefined && { alias }),
        ...(tag && { tags: tag.filter(each => each !== '') }),
        ...(imsi !== undefined && { imsi }),
        ...(iccid !== undefined && { iccid }),
        ...(eid !== undefined && { eid }),
        ...(sessionOf !== undefined && { sessionOf }),
      })
    },
  )
  if (warnings.length > 0) tell(io, said.foreignCard)
  if (json === true) await writeLines(io.stdout, [JSON.stringify(line)])
  else await report(io, isNew ? said.added(nameOf(line, texts)) : said.known(nameOf(line, texts)))
  return 'done'
}
