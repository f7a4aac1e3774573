import * as z from 'zod/mini'
import { flag, quantity, text } from '../wire.ts'

const id = z.union([z.string(), z.number()])
const envelope = <T extends z.ZodMiniType>(data: T) => z.object({ data: z.nullish(data) })

/** What a refusal says: a word, or an object with a code. */
export const fault = z.object({ error: z.nullish(z.union([z.string(), z.object({ code: text })])) })

export const authBody = envelope(z.object({ cached: flag, isCaptchaShouldBeShown: flag }))
export const userBody = envelope(z.object({ user: z.object({ accountId: id, username: text }) }))

export const accountBalance = envelope(
  z.object({
    accountNumber: z.nullish(id),
    currentBalance: quantity,
    totalBalance: quantity,
    creditLimit: quantity,
  }),
)

/** Charges of an account: the total and the kinds, each under its code. */
export const accountCharges = envelope(z.record(z.string(), quantity))

const aggregate = z.object({ id: z.string(), label: text, value: quantity })
/** Charges of a line in the running period. */
export const lineCharges = envelope(
  z.object({ totalOfBasicChargesAggregates: quantity, aggregates: z.nullish(z.array(aggregate)) }),
)

const subscriber = z.object({
  id,
  msisdn: text,
  position: text,
  account: z.nullish(z.object({ number: text })),
  ratePlan: z.nullish(z.object({ def: text })),
  balance: z.nullish(z.object({ value: quantity })),
})
export type Subscriber = z.infer<typeof subscriber>
/** One page of lines. */
export const subscribers = envelope(z.object({ count: z.int(), elements: z.array(subscriber) }))

export const lineMeta = envelope(z.object({ number: text, regionId: z.nullish(id) }))
export const lineGeneral = envelope(z.object({ status: z.nullish(z.object({ name: text })) }))

const discount = z.object({ label: z.string(), value: quantity, unit: text })
export type Discount = z.infer<typeof discount>
/** What is left of the packages of a line. */
export const lineTariff = envelope(z.object({ discounts: z.nullish(z.array(discount)) }))
