import type { AdapterContext, AdapterRequest, Schema } from '@esim-usage/core/adapter'
import { cabinetPath, type WebEndpoint, webPaths } from '../endpoints.ts'

/** Asks the cabinet of a region. */
export const askWeb = async <T>(
  context: AdapterContext,
  host: string,
  endpoint: WebEndpoint,
  schema: Schema<T>,
  query: NonNullable<AdapterRequest['query']> = {},
): Promise<T> => context.http.json(webRequest(host, endpoint, query), schema)

/** A question to the cabinet, which wants to be asked from one of its pages. */
export const webRequest = (
  host: string,
  endpoint: WebEndpoint,
  query: NonNullable<AdapterRequest['query']> = {},
): AdapterRequest => ({
  endpoint,
  url: `https://${host}${webPaths[endpoint]}`,
  query,
  headers: { accept: 'application/json', referer: `https://${host}${cabinetPath}` },
})
