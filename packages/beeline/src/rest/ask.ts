import type { AdapterContext, AdapterRequest, Schema } from '@esim-usage/core/adapter'
import { api, type RestEndpoint, restPaths } from '../endpoints.ts'
import { toCtn } from '../numbers.ts'

/** A request of the REST channel; the token goes along as a cookie. */
export const restRequest = (
  endpoint: RestEndpoint,
  query: NonNullable<AdapterRequest['query']>,
): AdapterRequest => ({
  endpoint,
  url: `${api}/${restPaths[endpoint]}`,
  query,
  headers: { accept: 'application/json' },
})

/** Asks about the client's line. */
export const askLine = async <T>(
  context: AdapterContext,
  endpoint: RestEndpoint,
  schema: Schema<T>,
  query: NonNullable<AdapterRequest['query']> = {},
): Promise<T> => context.http.json(restRequest(endpoint, { ctn: toCtn(context.line), ...query }), schema)

/** Asks about a login. */
export const askLogin = async <T>(
  context: AdapterContext,
  endpoint: RestEndpoint,
  schema: Schema<T>,
  login: string,
): Promise<T> => context.http.json({ ...restRequest(endpoint, { login }), secrets: [login] }, schema)
