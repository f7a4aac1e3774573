import * as z from 'zod/mini'
import { catch as orElse } from 'zod/mini'

const text = z.nullish(z.string())
const amount = z.union([z.number(), z.string()])
const quantity = z.nullish(amount)
const flag = z.nullish(z.boolean())
const listOf = <T extends z.ZodMiniType>(row: T) => z.nullish(z.array(row))

export const logins = z.object({ ssoAccountList: listOf(z.object({ name: text })) })
export const subscribers = z.object({ subscribers: listOf(z.object({ ctn: text, ctnDefault: flag })) })
export const contact = z.object({
  firstName: text,
  lastName: text,
  market: text,
  ban: z.nullish(z.union([z.string(), z.number()])),
})
export const payType = z.object({ payType: text })
export const status = z.object({ status: text, statusDesc: text })

const fee = { rcRate: quantity, rcRatePeriod: text }
export const pricePlan = z.object({
  pricePlanInfo: z.nullish(z.object({ entityName: text, name: text, ...fee })),
})
export const services = z.object({
  services: listOf(
    z.object({ name: text, entityName: text, ...fee, viewInd: text, effDate: text, expDate: text }),
  ),
})
/** Only the list and its length are certain. */
export const subscriptions = z.object({
  subscriptions: listOf(z.looseObject({ name: text, title: text, entityName: text })),
})

export const prepaidBalance = z.object({
  balance: amount,
  currency: text,
  nextBillingDate: text,
  smartPricePlanParams: z.nullish(z.object({ nextBillingDate: text })),
})
export const postpaidBalance = z.object({ balance: amount, periodDate: text })
export const postpaidDebt = z.object({ balance: amount })

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
export const accumulators = z.object({ accumulators: listOf(accumulator) })

const rest = z.object({
  soc: text,
  restName: text,
  accName: text,
  unitType: text,
  initialSize: quantity,
  currValue: quantity,
})
export type Rest = z.output<typeof rest>
export const rests = z.object({ rests: listOf(rest) })

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
export const detail = z.object({ callDetails: listOf(detailRow) })
/** Neither the name of the list nor its rows are in any source; the rows are read like those of the detail. */
export const unbilledCalls = z.record(z.string(), orElse(z.nullable(z.array(detailRow)), null))

export const order = z.object({ requestId: z.union([z.number(), z.string()]) })
export const payments = z.object({
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
