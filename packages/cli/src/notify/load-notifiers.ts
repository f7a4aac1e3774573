import type { Notifier } from '@esim-usage/hub'
import type { CliIo } from '../cli-io.ts'
import type { OpenSessions } from '../vault/open-sessions.ts'
import { openNotifiers } from './notifier-store.ts'
import { toNotifier } from './to-notifier.ts'

/** The notifiers as they are set now, ready to send. */
export async function loadNotifiers(sessions: OpenSessions, io: CliIo): Promise<readonly Notifier[]> {
  const vault = await sessions()
  const notifiers = vault === undefined ? [] : await openNotifiers(vault.store).list()
  return notifiers.map(each => toNotifier(each, io))
}
