import { InvalidRequestError } from '@esim-usage/core'
import type { Notifier } from '../notifier.ts'
import { postJson } from './post-json.ts'

/** Where a webhook is. */
export interface WebhookOptions {
  /** Starts with `https:`; `http:` is for this machine only. */
  readonly url: string
  /** Sent along, such as `authorization`. */
  readonly headers?: Readonly<Record<string, string>>
  /** Said in reports; default `webhook`. */
  readonly name?: string
  /** Default: the platform's. */
  readonly fetch?: typeof globalThis.fetch
}

const ownHosts: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ownHosts.has(hostname))
}

/**
 * Posts messages as JSON: `schema` (`esim-usage/Alert@1`), `title`, `text`, `language` and `event`. An answer of 200 to
 * 299 means taken; redirects are not followed.
 *
 * @throws `InvalidRequestError` `invalid-argument` when the address is none, or not safe.
 */
export function createWebhookNotifier({ url, headers, name, fetch }: WebhookOptions): Notifier {
  if (!isSafe(url)) {
    throw new InvalidRequestError('invalid-argument', 'The option `url` is no https address.', {
      option: 'url',
    })
  }
  return {
    name: name ?? 'webhook',
    notify: (message, signal) =>
      postJson({
        url,
        ...(headers && { headers }),
        body: { schema: 'esim-usage/Alert@1', ...message },
        fetch,
        signal,
      }),
  }
}
