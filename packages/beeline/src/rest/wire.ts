import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'

const text = z.nullish(z.string())
const amount = z.union([z.number(), z.string()])
const quantity = z.nullish(amount)
const flag = z.nullish(z.boolean())
const listOf = <T extends z.ZodMiniType>(row: T) => z.nullish(z.array(row))

/** What the outcome stands beside: an answer without it is none of this API. */
const answer = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.object({ meta: z.looseObject({}), ...shape })

export const logins = answer({ ssoAccountList: listOf(z.object({ name: text })) })
export const subscribers = answer({ subscribers: listOf(z.object({ ctn: text, ctnDefault: flag })) })
export const contact = answer({
  firstName: text,
  lastName: text,
  market: text,
  ban: z.nullish(z.union([z.string(), z.number()])),
})
export const payType = answer({ payType: text })
export const status = answer({ status: text, statusDesc: text })

const fee = { rcRate: quantity, rcRatePeriod: text }
export const pricePlan = answer({
  pricePlanInfo: z.nullish(z.object({ entityName: text, name: text, ...fee })),
})
export const services = answer({
  services: listOf(
    z.object({ name: text, entityName: text, ...fee, viewInd: text, effDate: text, expDate: text }),
  ),
})
/** Only the list and its length are certain. */
export const subscriptions = answer({
  subscriptions: listOf(z.looseObject({ name: text, title: text, entityName: text })),
})

export const prepaidBalance = answer({
  balance: amount,
  currency: text,
  nextBillingDate: text,
  smartPricePlanParams: z.nullish(z.object({ nextBillingDate: text })),
})
export const postpaidBalance = answer({ balance: amount, periodDate: text })
export const postpaidDebt = answer({ balance: amount })

const accumulator = z.object({
  soc: text,
  socName: text,
  name: text,
  accName: text,
  restName: text,
  unit: text,
  size: quantity,
  rest: quantity,
  dateResetPacket: text,
  sdbShare: flag,
})
export type Accumulator = z.output<typeof accumulator>
export const accumulators = answer({ accumulators: listOf(accumulator) })

const rest = z.object({
  soc: text,
  restName: text,
  accName: text,
  unitType: text,
  initialSize: quantity,
  currValue: quantity,
})
export type Rest = z.output<typeof rest>
export const rests = answer({ rests: listOf(rest) })

const bonus = z.object({ name: text, value: quantity, unit: text, dueDate: text })
export type Bonus = z.output<typeof bonus>
/** Arrays by kind, the names of some not known; what is no array of bonuses is passed over. */
export const bonuses = z.record(z.string(), orElse(z.array(bonus), []))

/** A row of the detail. More keys come than are known; they stay in the raw row. */
const detailRow = z.looseObject({
  dateTime: text,
  number: text,
  trafficVolume: quantity,
  trafficUnit: text,
})
export type DetailRow = z.output<typeof detailRow>
export const detail = answer({ callDetails: listOf(detailRow) })
/** Neither the name of the list nor its rows are in any source; the rows are read like those of the detail. */
export const unbilledCalls = z.record(z.string(), orElse(z.nullable(z.array(detailRow)), null))

export const order = answer({ requestId: z.union([z.number(), z.string()]) })
export const payments = answer({
  paymentsHistory: listOf(
    z.object({
      dateStart: z.string(),
      value: amount,
      paymentType: text,
      paymentStatus: text,
      payTypeName: text,
      payPoint: text,
    }),
  ),
})
