import type { AdapterRequest } from '@esim-usage/core/adapter'

const api = 'https://api.newcomer.test'

/** Hosts this adapter speaks to; requests and redirects elsewhere are refused. */
export const origins = [api] as const

// FILL-IN: the addresses of the carrier. Their names are all that errors, events and tapes ever show.
const addresses = {
  'code.send': { method: 'POST', url: `${api}/codes` },
  'token.buy': { method: 'POST', url: `${api}/tokens` },
  'token.renew': { method: 'POST', url: `${api}/tokens/renewal` },
  'balance.read': { method: 'GET', url: `${api}/balance` },
  'usage.page': { method: 'GET', url: `${api}/usage` },
} as const

/** A request to a named address. */
export const requestTo = (
  endpoint: keyof typeof addresses,
  more: Partial<AdapterRequest> = {},
): AdapterRequest => ({ endpoint, ...addresses[endpoint], ...more })

/** What every request of a session carries. The token is named as a secret, so that it never shows. */
export const withToken = (access: string): Pick<AdapterRequest, 'headers' | 'secrets'> => ({
  headers: { authorization: `Bearer ${access}` },
  secrets: [access],
})
