import { InvalidRequestError } from '@esim-usage/core'
import type { Notifier, NotifierHabits } from '../notifier.ts'
import { habitsOf } from './habits-of.ts'
import { postJson } from './post-json.ts'
import { isSafeAddress } from './safe-address.ts'

/** A bot and the chat it writes to. */
export interface TelegramOptions extends NotifierHabits {
  /** From @BotFather, such as `123456:ABC…`; a secret. */
  readonly token: string
  /** Number of a chat, or `@name` of a channel. The person must have written to the bot first. */
  readonly chatId: string | number
  /** A Bot API server of one's own: `https:`, or `http:` on this machine; default `https://api.telegram.org`. */
  readonly server?: string
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
}

function fail(option: string, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

/**
 * Sends messages by a bot of Telegram, as plain text.
 *
 * @throws `InvalidRequestError` `invalid-argument` when the token is none, or the server's address is not safe.
 *
 * @example
 * ```ts
 * import { createTelegramNotifier, createTestMessage, type Notifier } from '@esim-usage/hub'
 *
 * export async function openTelegram(token: string, chatId: number): Promise<Notifier> {
 *   const notifier = createTelegramNotifier({ token, chatId, language: 'ru' })
 *   await notifier.notify(createTestMessage('ru'), AbortSignal.timeout(10_000))
 *   return notifier
 * }
 * ```
 */
export function createTelegramNotifier(options: TelegramOptions): Notifier {
  const { token, chatId, server = 'https://api.telegram.org', fetch } = options
  if (!/^\d+:[\w-]+$/.test(token)) fail('token', 'The option `token` is no token of a bot.')
  if (!isSafeAddress(server)) fail('server', 'The option `server` is no https address.')
  return {
    ...habitsOf(options, 'telegram'),
    notify: ({ title, text }, signal) =>
      postJson({
        url: `${server.replace(/\/$/, '')}/bot${token}/sendMessage`,
        body: { chat_id: chatId, text: `${title}\n${text}` },
        // the token stands in the address, so a wrong one is not found
        refusals: {
          400: 'receiver-refused',
          401: 'login-refused',
          403: 'receiver-refused',
          404: 'login-refused',
        },
        fetch,
        signal,
      }),
  }
}
