import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { confirmRemoval } from './confirm-removal.ts'
import { type OpenedHub, withHub } from './open-hub.ts'
import { renderHeld } from './render-held.ts'
import { reportRemoval } from './report-removal.ts'
import { writeExport } from './write-export.ts'

/** Options of `privacy` as they were typed. */
export interface PrivacyOptions {
  readonly json?: true
  readonly export?: string
  readonly erase?: true
  readonly yes?: true
  readonly fullNumbers?: true
}

async function eraseAll(
  { hub, sessions }: OpenedHub,
  { json, yes }: PrivacyOptions,
  io: CliIo,
  texts: Texts,
): Promise<void> {
  const { hub: said } = texts.program
  const vault = await sessions()
  const isSure = await confirmRemoval(said.askErase, yes === true, io, texts)
  const lines = isSure ? await hub.lines.list() : []
  if (isSure) await hub.privacy.eraseAll()
  for (const { carrier, phone } of lines) await vault?.remove({ carrier, line: phone })
  await reportRemoval(lines, said.erased, json === true, io, texts)
}

async function showHeld({ hub, file }: OpenedHub, isJson: boolean, io: CliIo, texts: Texts): Promise<void> {
  const held = await hub.privacy.held()
  const shown = isJson ? held.map(each => JSON.stringify(each)) : renderHeld(held, file, screenOf(io, texts))
  await writeLines(io.stdout, shown)
}

/** Shows what is kept, writes all of it to a file, or removes it; nothing is sent. */
export async function runPrivacy(options: PrivacyOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const { export: path, erase, json, fullNumbers } = options
  if (path !== undefined && erase === true) throw new InputError('choice-excess', '--export, --erase')
  return withHub<ExitMeaning>(io, texts, async opened => {
    if (erase === true) await eraseAll(opened, options, io, texts)
    else if (path === undefined) await showHeld(opened, json === true, io, texts)
    else {
      await writeExport(opened.hub, path, fullNumbers === true, io)
      if (path !== '-') tell(io, texts.program.hub.exported(path))
    }
    return 'done'
  })
}
