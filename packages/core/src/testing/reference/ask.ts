import type { ReadContext } from '../../adapter/adapter-context.ts'
import type { AdapterRequest } from '../../adapter/adapter-http.ts'
import type { Schema } from '../../adapter/schema.ts'
import { endpoints, type ReferenceEndpoint } from './endpoints.ts'
import type { AnswerWire } from './wire.ts'
import type { ReferenceState } from './wire-sign-in.ts'

/** What a flow is handed once it is signed in. */
export type Reading = ReadContext<ReferenceState>

/** A request to a named address. */
export const toRequest = (
  endpoint: ReferenceEndpoint,
  more: Partial<AdapterRequest> = {},
): AdapterRequest => ({ endpoint, ...endpoints[endpoint], ...more })

/** The token of a request, named as a secret too. */
export const withAccess = (access: string): Pick<AdapterRequest, 'headers' | 'secrets'> => ({
  headers: { authorization: `Bearer ${access}` },
  secrets: [access],
})

/** Asks for data of the line; keeps a fresh token that came along, and refuses the data of another line. */
export async function ask<Answer extends AnswerWire>(
  context: Reading,
  endpoint: ReferenceEndpoint,
  schema: Schema<Answer>,
  more: Partial<AdapterRequest> = {},
): Promise<Answer> {
  const { session } = context
  const answer = await context.http.json(
    toRequest(endpoint, { ...more, ...withAccess(session.state.access) }),
    schema,
  )
  if (answer.fresh !== undefined) {
    session.update({ ...session.state, access: answer.fresh.access }, answer.fresh.expiresAt)
  }
  if (answer.line !== context.line) context.fail('wrong-line')
  return answer
}
