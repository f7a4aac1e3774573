import { NotifierError } from '@esim-usage/hub'
import type { ExitMeaning, NotifierKind, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { report, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { createVault, openVault } from '../vault/open-vault.ts'
import { askSettings, type SettingOptions } from './ask-settings.ts'
import { describeFailure } from './describe-failure.ts'
import { findMissingPackage } from './find-package.ts'
import { openNotifiers } from './notifier-store.ts'
import { toPublic } from './public-notifier.ts'
import { readQuiet } from './read-quiet.ts'
import { checkGiven } from './read-setting.ts'
import { screenName } from './screen-name.ts'
import { rules } from './setting-rules.ts'
import { findNotifier, type StoredNotifier } from './stored-notifier.ts'

/** Options of `notify add` as they were typed. */
export interface NotifyAddOptions extends SettingOptions {
  readonly json?: true
  readonly name?: string
  readonly quiet?: string
}

/** Keeps one more notifier; all is checked and asked for before, and nothing is sent. */
export async function runNotifyAdd(
  kind: NotifierKind,
  { name: given, quiet, json, ...options }: NotifyAddOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const name = given === undefined ? kind : checkGiven(given, '--name', rules.name)
  if (quiet !== undefined) readQuiet(quiet)
  const missing = findMissingPackage(kind)
  if (missing !== undefined) {
    const error = new NotifierError('package-missing', '', { packageName: missing })
    const { meaning, sentence } = describeFailure(name, error, texts)
    tell(io, sentence)
    return meaning
  }
  const opened = await openVault(io, texts)
  const known = opened === undefined ? [] : await openNotifiers(opened.store).list()
  if (name === screenName || findNotifier(known, name) !== undefined)
    throw new InputError('notifier-known', name)
  const settings = await askSettings[kind](options, io, texts)
  const { language } = texts
  const notifier: StoredNotifier = { name, kind, language, settings, ...(quiet !== undefined && { quiet }) }
  const { store } = opened ?? (await createVault(io, texts))
  if (!(await openNotifiers(store).add(notifier))) throw new InputError('notifier-known', name)
  if (json === true) await writeLines(io.stdout, [JSON.stringify(toPublic(notifier))])
  else await report(io, texts.program.notify.added(name))
  return 'done'
}
