import type { AdapterContext, AdapterRequest } from '@esim-usage/core/adapter'
import type { CabinetHeaders } from './cabinet-headers.ts'

const frontEnd = 'https://lk.megafon.ru'
/** Where the cabinet's own pages ask; also the base for its cookies. */
export const api = 'https://api.megafon.ru/mlk/api'

/** Hosts this adapter speaks to. */
export const origins = ['https://api.megafon.ru', frontEnd] as const

/** A public file of the front end. */
export const frontRequest = (endpoint: string, path: string): AdapterRequest => ({
  endpoint,
  url: `${frontEnd}${path}`,
})

/** What a request is sent with: the constants of the front end and, once signed in, the token. */
export interface Keys {
  readonly cabinetHeaders: CabinetHeaders
  readonly jwtToken?: string | undefined
}

/** A request to the cabinet by its name. `path` begins behind `/api`. */
export const apiRequest = (
  { cabinetHeaders, jwtToken }: Keys,
  endpoint: string,
  path: string,
  query: AdapterRequest['query'] = {},
): AdapterRequest => ({
  endpoint,
  url: `${api}${path}`,
  query,
  headers: {
    accept: 'application/json, text/plain, */*',
    origin: frontEnd,
    'x-app-type': 'react_lk',
    ...cabinetHeaders,
    ...(jwtToken !== undefined && { 'x-cabinet-authorization': `Bearer ${jwtToken}` }),
  },
  secrets: [...Object.values(cabinetHeaders), ...(jwtToken === undefined ? [] : [jwtToken])],
})

/** A step of signing in, posted as a form with the token against forged requests that a cookie holds. */
export function formRequest(
  context: AdapterContext,
  keys: Keys,
  endpoint: string,
  path: string,
  form: Readonly<Record<string, string>>,
): AdapterRequest {
  const request = apiRequest(keys, endpoint, path)
  const csrf = context.cookies.get('NEW-CSRF-TOKEN', api)
  return {
    ...request,
    method: 'POST',
    headers: {
      ...request.headers,
      referer: `${frontEnd}/login`,
      ...(csrf !== undefined && { 'x-csrf-token': csrf }),
      ...(endpoint === 'auth.login' && { 'x-cabinet-key-operation-id': 'manual-auth' }),
    },
    body: { form },
  }
}
