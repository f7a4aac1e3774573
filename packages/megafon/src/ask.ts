import { EsimUsageError } from '@esim-usage/core'
import type { AdapterRequest, Schema } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { apiRequest } from './endpoints.ts'
import { checkSession } from './session-check.ts'
import { type Context, keepToken } from './state.ts'
import { tokenBody } from './wire.ts'

/** A pause after a refusal that may be a mere hiccup, or a ban that more requests would prolong. */
const pauseMs = 5000

const isCode = (error: unknown, code: string): boolean => EsimUsageError.is(error) && error.code === code

/** Makes sure that the session lives and is the line's. */
async function probe(context: Context): Promise<void> {
  const { jwtToken, cabinetHeaders } = context.session.state
  const { state, lines } = await checkSession(context, cabinetHeaders, jwtToken)
  if (context.line !== undefined && !lines.includes(context.line)) context.fail('wrong-line')
  keepToken(context, state.jwtToken)
}

/** The schema, and a look for a fresh token before. */
const withToken = <T>(context: Context, schema: Schema<T>): Schema<T> => ({
  '~standard': {
    version: 1,
    vendor: 'esim-usage',
    validate(body) {
      const { data } = z.safeParse(tokenBody, body)
      if (data !== undefined) keepToken(context, data.jwtToken)
      return schema['~standard'].validate(body)
    },
  },
})

/**
 * Asks the cabinet something. A healthy session meets «Неавторизованный доступ» on single addresses at random: then the
 * session is looked at, and the address is asked once more. What it says then is about this address alone.
 */
export async function ask<T>(
  context: Context,
  endpoint: string,
  path: string,
  schema: Schema<T>,
  query: AdapterRequest['query'] = {},
): Promise<T> {
  const once = async (): Promise<T> =>
    context.http.json(apiRequest(context.session.state, endpoint, path, query), withToken(context, schema))
  try {
    return await once()
  } catch (error) {
    if (isCode(error, 'session-expired')) await probe(context)
    else if (isCode(error, 'blocked')) await context.wait(pauseMs)
    else throw error
  }
  try {
    return await once()
  } catch (error) {
    if (isCode(error, 'session-expired')) return context.fail('rejected')
    throw error
  }
}
