import type { AdapterRequest } from '@esim-usage/core/adapter'
import type { Tele2BusinessState } from './wire.ts'

/** The exchange. */
export const origins = ['https://ats2.t2.ru'] as const

const api = `${origins[0]}/crm/openapi`

/** A request with the access token, which stands in the header without a scheme word. */
export const dataRequest = (tokens: Tele2BusinessState, endpoint: string, path: string): AdapterRequest => ({
  endpoint,
  url: `${api}/${path}`,
  headers: { accept: 'application/json', authorization: tokens.accessToken },
  secrets: [tokens.accessToken, tokens.refreshToken],
})

/** Asks for a new pair. The old refresh token is dead as soon as it was used, so this is sent once. */
export const refreshRequest = (tokens: Tele2BusinessState): AdapterRequest => ({
  endpoint: 'ats.refresh',
  url: `${api}/authorization/refresh/token`,
  method: 'PUT',
  headers: { accept: 'application/json', authorization: tokens.refreshToken },
  secrets: [tokens.accessToken, tokens.refreshToken],
})
