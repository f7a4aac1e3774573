import { InvalidRequestError } from '@esim-usage/core'
import type { Notifier, NotifierHabits } from '../notifier.ts'
import { habitsOf } from './habits-of.ts'
import { postJson } from './post-json.ts'
import { isSafeAddress } from './safe-address.ts'

/** Where a webhook is. */
export interface WebhookOptions extends NotifierHabits {
  /** Starts with `https:`; `http:` is for this machine only. */
  readonly url: string
  /** Sent along, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
}

/**
 * Posts messages as JSON: `schema` (`esim-usage/Alert@1`), `title`, `text`, `language` and `event`, which a test
 * message has not. An answer of 200 to 299 means taken; redirects are not followed.
 *
 * @throws `InvalidRequestError` `invalid-argument` when the address is none, or not safe.
 *
 * @example
 * ```ts
 * import { createWebhookNotifier } from '@esim-usage/hub'
 *
 * const headers = { authorization: 'Bearer made-up' }
 * export const webhook = createWebhookNotifier({ url: 'https://example.com/alerts', headers })
 * ```
 */
export function createWebhookNotifier(options: WebhookOptions): Notifier {
  const { url, headers, fetch } = options
  if (!isSafeAddress(url)) {
    throw new InvalidRequestError('invalid-argument', 'The option `url` is no https address.', {
      option: 'url',
    })
  }
  return {
    ...habitsOf(options, 'webhook'),
    notify: (message, signal) =>
      postJson({
        url,
        ...(headers && { headers }),
        body: { schema: 'esim-usage/Alert@1', ...message },
        refusals: { 401: 'login-refused', 403: 'login-refused' },
        fetch,
        signal,
      }),
  }
}
