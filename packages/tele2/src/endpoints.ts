import type { AdapterContext, AdapterRequest } from '@esim-usage/core/adapter'
import { sites, type TokenPair } from './session.ts'

type Site = TokenPair['site']

/** Hosts this adapter speaks to: the API and the sign-on, today's and those of before the new name. */
export const origins = sites.flatMap(site => [`https://api.${site}`, `https://sso.${site}`])

/** Names the channel, the web cabinet. No app and no version of one is named: this SDK is neither. */
const channel = { accept: 'application/json', 'tele2-user-agent': 'web' } as const

const realm = (site: Site): string => `https://sso.${site}/auth/realms/tele2-b2c`

/** 7 and ten digits, as t2 writes a number in addresses and forms. */
export const subscriberOf = (line: string | undefined): string => line?.slice(1) ?? ''

/** What is read of a line; the line stands in the address, so the answer can be of no other. */
export function dataRequest(
  line: string | undefined,
  tokens: TokenPair,
  endpoint: string,
  path: string,
  version: '1' | '2' | '3' = '3',
): AdapterRequest {
  return {
    endpoint,
    url: `https://api.${tokens.site}/api/subscribers/${subscriberOf(line)}/${path}`,
    headers: {
      ...channel,
      authorization: `Bearer ${tokens.accessToken ?? ''}`,
      'x-api-version': version,
    },
    secrets: [tokens.refreshToken, ...(tokens.accessToken === undefined ? [] : [tokens.accessToken])],
  }
}

/** Sends a one-time code to the line. */
export const smsRequest = (context: AdapterContext, site: Site): AdapterRequest => ({
  endpoint: 'sms.request',
  url: `https://api.${site}/api/validation/number/${subscriberOf(context.line)}`,
  method: 'POST',
  headers: { ...channel, 'x-api-version': '1' },
  body: { json: { sender: site } },
  sendsCode: true,
})

/** Sends a one-time code to the e-mail of the profile. The one that follows a code to the line is not counted again. */
export const mailRequest = (line: string, site: Site, sendsCode: boolean): AdapterRequest => ({
  endpoint: 'sso.codes',
  url: `${realm(site)}/credential-management/security-codes`,
  method: 'POST',
  headers: { accept: 'application/json' },
  body: { json: { username: subscriberOf(line) } },
  ...(sendsCode && { sendsCode: true as const }),
})

/** Asks the sign-on for tokens. Older clients name the number in the query as well; it stands in the form. */
export const tokenRequest = (
  site: Site,
  endpoint: 'sso.token' | 'sso.refresh',
  form: Readonly<Record<string, string>>,
  secrets: readonly string[],
): AdapterRequest => ({
  endpoint,
  url: `${realm(site)}/protocol/openid-connect/token`,
  method: 'POST',
  headers: { accept: 'application/json' },
  ...(endpoint === 'sso.refresh' && { query: { action: 'refresh' } }),
  body: { form },
  secrets,
})
