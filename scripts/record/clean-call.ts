import { parseCookies } from '@esim-usage/core/parse'
import type { TapeCall } from '@esim-usage/core/testing'
import type { Replacer } from './replacer.ts'

const isOwn = (domain: string, hosts: readonly string[]): boolean =>
  hosts.some(host => `.${host}`.endsWith(`.${domain.replace(/^\./, '')}`))

const isRow = (row: string): boolean => row.split('\t').length >= 7

/** A browser's export holds the cookies of every site; only those of the carrier belong into a tape. */
function ownCookies(text: string, hosts: readonly string[]): string {
  return text
    .split('\n')
    .filter(row => !isRow(row) || isOwn(row.split('\t')[0]?.replace(/^#HttpOnly_/, '') ?? '', hosts))
    .join('\n')
}

/** Cookies in any of the forms that browsers export; a text that holds none is left to other rules. */
function rememberCookies(text: string, replacer: Replacer): void {
  try {
    for (const { value } of parseCookies(text, { domain: '.example.com' })) replacer.secret(value)
  } catch {
    // No cookies.
  }
}

/** The values that a person gave to the client, replaced as in the exchanges. */
export function cleanCall(call: TapeCall, replacer: Replacer, hosts: readonly string[]): TapeCall {
  if (call.arguments === undefined) return call
  if (call.operation === 'answer') {
    return { ...call, arguments: call.arguments.map(text => replacer.code(String(text))) }
  }
  const own: unknown = JSON.parse(JSON.stringify(call.arguments), (key, value: unknown) => {
    if (typeof value !== 'string' || key !== 'cookies') return value
    const cookies = ownCookies(value, hosts)
    rememberCookies(cookies, replacer)
    return cookies
  })
  const cleaned: unknown = JSON.parse(replacer.json(JSON.stringify(own)))
  return Array.isArray(cleaned) ? { ...call, arguments: cleaned } : call
}
