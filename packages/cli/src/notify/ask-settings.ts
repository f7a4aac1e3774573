import type { NotifierKind, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { askOptional, askSecret, canAsk, tell } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readSecret, readText } from './read-secret.ts'
import { checkGiven, readSetting } from './read-setting.ts'
import { encryptionOf, rules } from './setting-rules.ts'
import type { NotifierSettings } from './stored-notifier.ts'

/** Settings as they were typed; each kind takes its own. */
export interface SettingOptions {
  readonly secret?: string
  readonly chat?: string
  readonly server?: string
  readonly host?: string
  readonly port?: string
  readonly encryption?: string
  readonly user?: string
  readonly from?: string
  readonly to?: string
  readonly url?: string
  readonly header?: string
}

type AskSettings = (options: SettingOptions, io: CliIo, texts: Texts) => Promise<NotifierSettings>

const askTelegram: AskSettings = async ({ secret, chat, server }, io, texts) => {
  const { ask, telegramSteps } = texts.program.notify
  if (server !== undefined) checkGiven(server, '--server', rules.address)
  if (canAsk(io) && chat === undefined) for (const step of telegramSteps) tell(io, step)
  const token = await readSecret(secret, ask.token, rules.token, io, texts)
  return {
    token,
    chat: await readSetting(chat, '--chat', ask.chat, rules.chat, io, texts),
    ...(server !== undefined && { server }),
  }
}

const askEmail: AskSettings = async (options, io, texts) => {
  const { ask } = texts.program.notify
  const { secret, encryption } = options
  const host = await readSetting(options.host, '--host', ask.host, rules.host, io, texts)
  if (encryption !== undefined) checkGiven(encryption, '--encryption', encryptionOf(host))
  const port = await readSetting(options.port, '--port', ask.port, rules.port, io, texts)
  const named = options.user ?? (canAsk(io) ? await askOptional(ask.user, io) : undefined)
  const user = named === '' ? undefined : named
  const password =
    user === undefined ? undefined : await readSecret(secret, ask.password, rules.password, io, texts)
  const sender = options.from ?? (user !== undefined && rules.email.isFine(user) ? user : undefined)
  return {
    host,
    port,
    ...(encryption !== undefined && { encryption }),
    ...(user !== undefined && password !== undefined && { user, password }),
    from: await readSetting(sender, '--from', ask.from, rules.email, io, texts),
    to: await readSetting(options.to, '--to', ask.to, rules.email, io, texts),
  }
}

/** The address may be a secret itself, so it is typed unseen. */
async function readUrl(given: string | undefined, io: CliIo, texts: Texts): Promise<string> {
  const option = '--url'
  if (given !== undefined)
    return checkGiven(given === '-' ? await readText(given, option, io) : given, option, rules.address)
  if (!canAsk(io)) throw new InputError('notifier-option-missing', option)
  const { problem, isFine } = rules.address
  return askSecret(texts.program.notify.ask.url, io, texts, typed =>
    isFine(typed) ? undefined : texts.program.problems[problem](option),
  )
}

const askWebhook: AskSettings = async ({ url: given, header, secret }, io, texts) => {
  if (given === '-' && secret === '-') throw new InputError('choice-excess', '--url -, --secret -')
  if (header !== undefined) checkGiven(header, '--header', rules.header)
  const url = await readUrl(given, io, texts)
  if (header === undefined) return { url }
  const { ask } = texts.program.notify
  return { url, header, value: await readSecret(secret, ask.header, rules.headerValue, io, texts) }
}

/** Asks for what a kind needs and was not typed; all of it is checked. */
export const askSettings: Readonly<Record<NotifierKind, AskSettings>> = {
  telegram: askTelegram,
  email: askEmail,
  webhook: askWebhook,
  desktop: async () => ({}),
}
