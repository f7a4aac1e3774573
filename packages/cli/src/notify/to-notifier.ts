import {
  createDesktopNotifier,
  createEmailNotifier,
  createTelegramNotifier,
  createWebhookNotifier,
  type Notifier,
  type NotifierHabits,
} from '@esim-usage/hub'
import type { CliIo } from '../cli-io.ts'
import { readQuiet } from './read-quiet.ts'
import { readEncryption } from './setting-rules.ts'
import type { NotifierSettings, StoredNotifier } from './stored-notifier.ts'

function toEmail(settings: NotifierSettings, habits: NotifierHabits): Notifier {
  const { host = '', port = '', user, password, from = '', to = '' } = settings
  const encryption = readEncryption(settings['encryption'])
  return createEmailNotifier({
    ...habits,
    host,
    port: Number(port),
    from,
    to,
    ...(encryption !== undefined && { encryption }),
    ...(user !== undefined && password !== undefined && { login: { user, password } }),
  })
}

/** What sends: the notifier of the hub that was set. */
export function toNotifier({ name, kind, language, quiet, settings }: StoredNotifier, io: CliIo): Notifier {
  const habits: NotifierHabits = {
    name,
    language,
    ...(quiet !== undefined && { quietHours: readQuiet(quiet) }),
  }
  const { fetch } = io
  switch (kind) {
    case 'telegram': {
      const { token = '', chat = '', server } = settings
      return createTelegramNotifier({
        ...habits,
        token,
        chatId: chat,
        fetch,
        ...(server !== undefined && { server }),
      })
    }
    case 'email':
      return toEmail(settings, habits)
    case 'webhook': {
      const { url = '', header, value } = settings
      const headers = header !== undefined && value !== undefined ? { [header]: value } : {}
      return createWebhookNotifier({ ...habits, url, headers, fetch })
    }
    case 'desktop':
      return createDesktopNotifier(habits)
    default:
      return kind satisfies never
  }
}
