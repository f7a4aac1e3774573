import { existsSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import type { HeldLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { openNotifiers } from '../notify/notifier-store.ts'
import { toPublic } from '../notify/public-notifier.ts'
import { renderNotifiers } from '../notify/render-notifiers.ts'
import { withoutGap } from '../screen/screen.ts'
import { dataFolder } from '../vault/data-folder.ts'
import { eraseVault } from '../vault/erase-vault.ts'
import type { StoredLine } from '../vault/line-index.ts'
import { type OpenSessions, sessionsOnDemand } from '../vault/open-sessions.ts'
import { confirmRemoval } from './confirm-removal.ts'
import { eraseHistory } from './erase-history.ts'
import { historyFile, withHub, withHubOf } from './open-hub.ts'
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

/** Removes all that is in the folder; a passphrase that was forgotten is in nobody's way. */
async function eraseAll({ json, yes }: PrivacyOptions, io: CliIo, texts: Texts): Promise<void> {
  const { hub: said } = texts.program
  const isSure = await confirmRemoval(said.askErase, yes === true, io, texts)
  if (isSure && !(await eraseVault(io))) tell(io, said.keyLeft)
  const removed = isSure ? await eraseHistory(io) : []
  // what else a person put there stays
  if (isSure) await rmdir(dataFolder(io.env)).catch(() => undefined)
  const sentence = isSure ? said.erased : said.nothingRemoved
  await reportRemoval(removed, sentence, json === true, io)
}

async function readHeld(sessions: OpenSessions, io: CliIo): Promise<readonly HeldLine[]> {
  return existsSync(historyFile(io)) ? withHubOf(sessions, io, async ({ hub }) => hub.privacy.held()) : []
}

/** Lines that are signed in here and that the history does not have. */
async function readOthers(sessions: OpenSessions, held: readonly HeldLine[]): Promise<readonly StoredLine[]> {
  const signedIn = (await (await sessions())?.all()) ?? []
  return signedIn.filter(
    ({ carrier, line }) => !held.some(each => each.line.carrier === carrier && each.line.phone === line),
  )
}

async function showHeld(isJson: boolean, io: CliIo, texts: Texts): Promise<void> {
  const sessions = sessionsOnDemand(io, texts)
  const held = await readHeld(sessions, io)
  const others = await readOthers(sessions, held)
  const vault = await sessions()
  const notifiers = vault === undefined ? [] : await openNotifiers(vault.store).list()
  if (!isJson && held.length + others.length + notifiers.length === 0) {
    await report(io, texts.program.hub.nothingKept)
    return
  }
  const screen = screenOf(io, texts)
  const shown = isJson
    ? [
        ...held,
        ...others.map(signedIn => ({ signedIn })),
        ...notifiers.map(each => ({ notifier: toPublic(each) })),
      ].map(each => JSON.stringify(each))
    : withoutGap([
        ...renderHeld({ held, others, file: historyFile(io) }, screen),
        ...(notifiers.length === 0 ? [] : renderNotifiers(notifiers, screen)),
      ])
  await writeLines(io.stdout, shown)
}

/** Shows what is kept, writes all of it to a file, or removes it; nothing is sent. */
export async function runPrivacy(options: PrivacyOptions, io: CliIo, texts: Texts): Promise<ExitMeaning> {
  const { export: path, erase, json, fullNumbers } = options
  if (path !== undefined && erase === true) throw new InputError('choice-excess', '--export, --erase')
  const { hub: said } = texts.program
  if (path !== undefined) {
    await withHub(io, texts, async ({ hub }) => writeExport(hub, path, fullNumbers === true, io))
    if (path !== '-') tell(io, said.exported(path))
  } else if (erase === true) await eraseAll(options, io, texts)
  else await showHeld(json === true, io, texts)
  return 'done'
}
