import { InvalidRequestError } from '@esim-usage/core'
import { parseLine } from '@esim-usage/core/parse'
import { businessRequest } from './endpoints.ts'
import type { BusinessContext } from './state.ts'
import { lineMeta, type Subscriber, subscribers } from './wire.ts'

/** The size the cabinet's own pages ask for. */
const pageSize = 32

/** The lines of the account, page by page. A page that is missing, or a list that changes meanwhile, makes it wrong. */
export async function* listSubscribers(
  context: BusinessContext,
): AsyncGenerator<Subscriber, void, undefined> {
  let total: number | undefined
  for (let from = 0; from < (total ?? 1); ) {
    const request = businessRequest(context, 'business.lines', 'subscriber/mobile/list', {
      from,
      size: pageSize,
    })
    const { data } = await context.http.json(request, subscribers)
    const { count, elements } = data ?? context.fail('unavailable')
    from += elements.length
    if (count !== (total ?? count) || (elements.length === 0 && from < count)) context.fail('incomplete')
    total = count
    yield* elements
  }
}

/** Finds the line the client was made for in the list. */
export async function findSubscriber(context: BusinessContext): Promise<Subscriber> {
  for await (const each of listSubscribers(context)) if (parseLine(each.msisdn) === context.line) return each
  return context.fail('unknown-line')
}

/** The id of the client's line; it is looked up once in a session, as the list can be long. */
export async function lineIdOf(context: BusinessContext): Promise<string> {
  const { line } = context
  if (line === undefined) {
    throw new InvalidRequestError(
      'invalid-argument',
      'Packages are those of one line. Make the client with the option `line`.',
      { carrier: 'megafon', option: 'line' },
    )
  }
  const { state } = context.session
  const known = state.lineIds[line]
  if (known !== undefined) return known
  const id = String((await findSubscriber(context)).id)
  context.session.update({ ...state, lineIds: { ...state.lineIds, [line]: id } })
  return id
}

/** A request about one line. */
export const lineRequest = (
  context: BusinessContext,
  endpoint: string,
  id: string,
  path: string,
  query: Readonly<Record<string, string>> = {},
) => businessRequest(context, endpoint, `subscriber/${encodeURIComponent(id)}/${path}`, query)

/** The region of the line, which its packages are asked with; makes sure that the id is that of the line. */
export async function readRegion(context: BusinessContext, id: string): Promise<string | undefined> {
  const { data } = await context.http.json(lineRequest(context, 'business.meta', id, 'meta'), lineMeta)
  if (parseLine(data?.number) !== context.line) context.fail('wrong-line')
  return data?.regionId === null || data?.regionId === undefined ? undefined : String(data.regionId)
}
