import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { parseCookies } from '../parse/parse-cookies.ts'
import type { AdapterContext } from './adapter-context.ts'

/** Whose cookies are wanted, and where the person finds them. */
export interface CookieOwner {
  /** Carrier id. */
  readonly carrier: string
  /** Domain all of them lie under, such as `example.com`. */
  readonly domain: string
  /** What the person opens to have them, as it stands in a sentence: `my.example.com`, `the cabinet`. */
  readonly page: string
}

/**
 * Takes over the cookies a browser made for a carrier; those of other sites are left out.
 *
 * @param context - The context of the call; its cookies get them.
 * @param text - A Netscape file, a JSON array as browser extensions write it, or a Cookie header.
 * @param owner - Whose cookies are wanted.
 * @throws `InvalidRequestError` `invalid-argument` when there is no text, or no cookie of the carrier in it.
 *
 * @example
 * ```ts
 * import { type AdapterContext, importCookies } from '@esim-usage/core/adapter'
 *
 * export function takeCookies(context: AdapterContext, text: unknown): void {
 *   importCookies(context, text, { carrier: 'example', domain: 'example.com', page: 'my.example.com' })
 * }
 * ```
 */
export function importCookies(
  { cookies }: Pick<AdapterContext, 'cookies'>,
  text: unknown,
  { carrier, domain, page }: CookieOwner,
): void {
  const refuse = (message: string): never => {
    throw new InvalidRequestError('invalid-argument', message, { carrier, option: 'session' })
  }
  if (typeof text !== 'string')
    return refuse(`The option \`session\` has no \`cookies\`. Give the text of the cookies of ${page}.`)
  const own = parseCookies(text, { domain: `.${domain}` }).filter(cookie =>
    `.${cookie.domain.toLowerCase().replace(/^\./, '')}`.endsWith(`.${domain}`),
  )
  if (own.length === 0)
    return refuse(`The option \`session\` holds no cookie of ${domain}. Export them while ${page} is open.`)
  for (const cookie of own) cookies.set(cookie)
}
