import { InvalidRequestError } from '@esim-usage/core'
import type { Notifier } from '../notifier.ts'
import { postJson } from './post-json.ts'

/** A bot and the chat it writes to. */
export interface TelegramOptions {
  /** From @BotFather, such as `123456:ABC…`; a secret. */
  readonly token: string
  /** Number of a chat, or `@name` of a channel. The person must have written to the bot first. */
  readonly chatId: string | number
  /** Said in reports; default `telegram`. */
  readonly name?: string
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Sends messages by a bot of Telegram, as plain text.
 *
 * @throws `InvalidRequestError` `invalid-argument` when the token is none.
 */
export function createTelegramNotifier({ token, chatId, name, fetch }: TelegramOptions): Notifier {
  if (!/^\d+:[\w-]+$/.test(token)) {
    throw new InvalidRequestError('invalid-argument', 'The option `token` is no token of a bot.', {
      option: 'token',
    })
  }
  return {
    name: name ?? 'telegram',
    notify: ({ title, text }, signal) =>
      postJson({
        url: `https://api.telegram.org/bot${token}/sendMessage`,
        body: { chat_id: chatId, text: `${title}\n${text}` },
        fetch,
        signal,
      }),
  }
}
