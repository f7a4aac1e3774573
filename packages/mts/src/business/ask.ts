import { CarrierError, EsimUsageError, InvalidRequestError, ResponseError } from '@esim-usage/core'
import type { AdapterRequest, ReadContext, Schema } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { apiRequest, type Method } from './endpoints.ts'
import { methodNotOrdered } from './error-rules.ts'
import type { state } from './wire.ts'

/** What is kept of a session. */
export type BusinessState = z.infer<typeof state>
export type BusinessContext = ReadContext<BusinessState>

type Query = NonNullable<AdapterRequest['query']>

/** Asks the API. */
export const ask = async <T>(
  context: BusinessContext,
  method: Method,
  query: Query,
  schema: Schema<T>,
): Promise<T> => context.http.json(apiRequest(context.session.state.token, method, query), schema)

/** Asks with a body. Only a question may be sent again. */
export const post = async <T>(
  context: BusinessContext,
  method: Method,
  body: unknown,
  schema: Schema<T>,
): Promise<T> =>
  context.http.json(
    {
      ...apiRequest(context.session.state.token, method, {}),
      method: 'POST',
      body: { json: body },
      repeatable: !method.startsWith('documents.order'),
    },
    schema,
  )

/** The API writes numbers of lines as 7 and ten digits. */
export const toMsisdn = (line: string): string => line.slice(1)

/** The client's line as the API writes it. */
export function needLine(context: BusinessContext): string {
  if (context.line !== undefined) return toMsisdn(context.line)
  throw new InvalidRequestError(
    'unsupported',
    'MTS tells this for one line only. Make a client with the option `line`.',
    { carrier: 'mts', option: 'line' },
  )
}

/** True where the package of requests that the company ordered does not have the method. */
export const isNotOrdered = (error: unknown): boolean =>
  EsimUsageError.is(error) && error.facts.carrierCode === methodNotOrdered

/** True where the API has no data for what was asked. */
export const isNoData = (error: unknown): boolean => EsimUsageError.is(error) && error.facts.status === 404

/** What a record can do without: absent where the carrier fails, has no data, or the method was not ordered. */
export async function optionalPart<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof CarrierError || error instanceof ResponseError) return undefined
    if (isNotOrdered(error) || isNoData(error)) return undefined
    throw error
  }
}

/** A list; where the API has no data it says so with a status, not with an empty list. */
export async function listOf<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read()
  } catch (error) {
    if (isNoData(error)) return []
    throw error
  }
}
