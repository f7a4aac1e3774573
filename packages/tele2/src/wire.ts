import * as z from 'zod/mini'

// Only what is read is checked; members may be missing, null, or joined by new ones.
export const text = z.nullish(z.string())
const flag = z.nullish(z.boolean())
export const quantity = z.nullish(z.union([z.number(), z.string()]))

/** Where a list that is missing means that there is nothing, it must at least be missing from a whole answer. */
const envelope = z.object({ status: text })

/** A sum with its currency, or a bare number of roubles. */
export const sum = z.nullish(z.union([z.number(), z.object({ amount: quantity, currency: text })]))
export type SumBody = z.infer<typeof sum>

export const profile = z.object({
  data: z.object({
    fullName: text,
    siteId: text,
    status: z.nullish(z.object({ status: text })),
  }),
})
export type ProfileBody = z.infer<typeof profile>['data']

/** `status`: a word, on some accounts inside of an object. */
export const simStatus = z.object({ data: z.nullish(z.union([z.string(), z.object({ status: text })])) })

export const balance = z.object({ data: z.nullish(z.object({ value: z.nullish(z.number()) })) })

const rest = z.object({
  type: text,
  trafficType: text,
  uom: text,
  limit: quantity,
  initial: quantity,
  remain: quantity,
  unlimited: flag,
  roamingPackage: flag,
  rollover: flag,
  status: text,
  endDay: text,
  service: z.nullish(z.object({ name: text, renewDate: text })),
  tariffCost: sum,
})
export type RestBody = z.infer<typeof rest>

const restList = z.object({
  tariffStatus: text,
  tariffCost: sum,
  abonentDate: text,
  rests: z.nullish(z.array(rest)),
})
export type RestsBody = z.infer<typeof restList>
export const rests = z.object({ data: z.nullish(restList) })

const tariffBody = z.object({
  frontName: text,
  tariffName: text,
  period: text,
  currentAbonentFee: sum,
  abonentFee: sum,
})
export type TariffBody = z.infer<typeof tariffBody>
export const tariff = z.object({ data: z.nullish(tariffBody) })

const payment = z.object({ sum, payDate: z.string(), type: text, description: text })
export type PaymentBody = z.infer<typeof payment>
export const payments = z.object({ meta: envelope, data: z.nullish(z.array(payment)) })

/** One entry for each service and month; two spellings of its name and of its sum are known. */
const charged = z.object({ billingServiceName: text, name: text, amount: sum, cost: sum })
export type ChargedBody = z.infer<typeof charged>
const category = z.object({
  type: text,
  typeName: text,
  amount: sum,
  subGroups: z.nullish(z.array(z.object({ consumingServices: z.nullish(z.array(charged)) }))),
})
export type CategoryBody = z.infer<typeof category>
/** `charges`, version 2. */
export const charges = z.object({ meta: envelope, data: z.nullish(z.array(category)) })
/** `charges`, version 1: of an entry nothing but its sum is known. */
export const olderCharges = z.object({
  meta: envelope,
  data: z.nullish(z.array(z.object({ amount: sum }))),
})

const service = z.object({
  billingServiceId: quantity,
  billingId: quantity,
  id: quantity,
  name: z.string(),
  status: text,
  free: flag,
  abonentFee: z.nullish(z.object({ amount: quantity, currency: text, period: text })),
})
export type ServiceBody = z.infer<typeof service>
/** A list, or an object with one. */
export const services = z.object({
  data: z.nullish(z.union([z.array(service), z.object({ services: z.array(service) })])),
})

const subscription = z.object({ name: z.string(), description: text, cost: quantity, period: text })
export type SubscriptionBody = z.infer<typeof subscription>
export const subscriptions = z.object({ data: z.nullish(z.array(subscription)) })

const slaveList = z.array(z.object({ msisdn: text, state: text }))
/** `numbers/slaves` comes without the envelope that all others have. */
export const slaves = z.union([slaveList, z.object({ data: z.nullish(slaveList) })])
export type SlaveBody = z.infer<typeof slaveList>[number]

/** What the sign-on gives. */
export const tokenAnswer = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  expires_in: z.nullish(z.number()),
})
export const securityCode = z.object({ security_code_token: z.string() })

/** What a failed answer says: an envelope, the sign-on's two words, or a bare text. */
export const fault = z.object({
  meta: z.nullish(z.object({ status: text, message: text })),
  error: text,
  error_description: text,
  message: text,
  detail: text,
})
