import { EsimUsageError } from '@esim-usage/core'
import { type AdapterContext, poll, type ReadContext } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { readReply, type SoapFields, type SoapReply, soapRequest } from './soap.ts'

/** What is kept of a business session. */
export const businessState = z.object({ token: z.string(), login: z.string() })
export type BusinessState = z.output<typeof businessState>
export type BusinessContext = ReadContext<BusinessState>

/** Asks the SubscriberService with a token. An order is sent once, a question may be repeated. */
export async function askSubscriber(
  context: AdapterContext,
  token: string,
  operation: string,
  fields: SoapFields,
): Promise<SoapReply> {
  const response = await context.http.send({
    // `hash` signs requests of the company's own systems and stays empty.
    ...soapRequest('Subscriber', operation, { token, hash: '', ...fields }),
    repeatable: !operation.startsWith('create'),
    secrets: [token],
  })
  return readReply(context, response, 'Subscriber', operation)
}

/** Asks about the contract. */
export const ask = async (
  context: BusinessContext,
  operation: string,
  fields: SoapFields,
): Promise<SoapReply> => askSubscriber(context, context.session.state.token, operation, fields)

/** CTN of the client's line; undefined: the whole contract. */
export const ctnOf = (context: AdapterContext): string | undefined => context.line?.slice(2)

/** A local day as the schema wants it, without a zone. */
export const startOf = (day: string): string => `${day}T00:00:00.000`
export const endOf = (day: string): string => `${day}T23:59:59.000`

const waiting: ReadonlySet<string | undefined> = new Set(['20017', '20024', '20030'])

/** True for the codes that may mean that an order is not done yet. */
export const isWaiting = (error: unknown): boolean =>
  EsimUsageError.is(error) && waiting.has(error.facts.carrierCode)

/** Asks until an order is done. A getter without data is no error, only early. */
export const askUntilDone = async <T>(
  context: AdapterContext,
  read: () => Promise<T | undefined>,
): Promise<T> =>
  poll(context, { firstMs: 1000, everyMs: 5000, totalMs: 100_000 }, async () => {
    try {
      return await read()
    } catch (error) {
      if (isWaiting(error)) return undefined
      throw error
    }
  })
