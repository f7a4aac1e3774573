import * as z from 'zod/mini'
import { quantity, text } from './wire.ts'

const product = z.object({
  name: z.string(),
  description: text,
  currentPrice: z.nullish(z.object({ value: quantity, unitOfMeasure: text })),
})
export type ProductBody = z.infer<typeof product>

const products = z.object({
  paidCount: z.nullish(z.number()),
  freeCount: z.nullish(z.number()),
  groups: z.nullish(z.array(z.object({ products: z.nullish(z.array(product)) }))),
})

/** `myServicesProducts`. */
export const connectedProducts = z.object({
  data: z.nullish(z.object({ myServicesProducts: z.nullish(products) })),
})

const service = z.object({
  name: z.string(),
  group: z.nullish(z.object({ title: text })),
  isSubscriptionFee: z.nullish(z.boolean()),
  primarySubscriptionFee: z.nullish(z.object({ value: quantity, unitOfMeasure: text })),
  subscriptionFee: z.nullish(z.object({ value: quantity, unitOfMeasureRaw: text })),
})
export type OlderServiceBody = z.infer<typeof service>

/** `services/list/active`, the list of before August 2025. */
export const olderServices = z.object({ services: z.array(service) })

const subscription = z.object({ contentName: z.string(), cost: quantity, costInfo: text })
export type SubscriptionBody = z.infer<typeof subscription>

/** `contentSubscription/list/active`: a bare list. */
export const contentSubscriptions = z.array(subscription)
