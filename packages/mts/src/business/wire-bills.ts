import * as z from 'zod/mini'
import { listOrOne, scalar, text, traits, validFor } from './wire.ts'

const accountBalance = z.object({
  accountNo: scalar,
  customerAccountBalance: z.nullish(
    z.array(
      z.object({
        remainedAmount: z.nullish(z.object({ amount: scalar, unitOfMeasure: text })),
        customerAccount: z.nullish(z.object({ creditLimit: scalar })),
      }),
    ),
  ),
  productRelationship: z.nullish(
    z.array(z.object({ product: z.nullish(z.object({ productCharacteristic: traits })) })),
  ),
})
/** What is left on an account. */
export const balances = listOrOne(accountBalance)
export type AccountBalance = z.infer<typeof accountBalance>

const payment = z.object({
  amount: scalar,
  dateOfPayment: z.string(),
  dateOfTransaction: text,
  paymentType: text,
  currency: z.nullish(z.object({ currencyCode: text })),
})
export const payments = z.object({ payments: z.array(payment) })
export type PaymentBody = z.infer<typeof payment>

const counterValue = z.object({ valueType: text, value: scalar })
const counter = z.object({
  name: z.string(),
  externalID: text,
  productStatus: text,
  productPrice: z.nullish(z.array(z.object({ unitOfMeasure: text }))),
  validFor,
  productSpecification: z.nullish(
    z.object({
      name: text,
      id: scalar,
      productSpecCharacteristic: z.nullish(
        z.array(z.object({ prodSpecCharacteristicValue: z.nullish(z.array(counterValue)) })),
      ),
    }),
  ),
})
export type CounterBody = z.infer<typeof counter>
/** Sections by their name; one of them holds the counters. */
export const counterSections = z.array(
  z.object({
    name: text,
    customerAccount: z.nullish(
      z.array(z.object({ productRelationship: z.nullish(z.array(z.object({ product: counter }))) })),
    ),
  }),
)

const price = z.object({
  name: text,
  price: z.nullish(z.object({ currencyCode: text, dutyFreeAmount: scalar, taxIncludedAmount: scalar })),
})
export type PriceBody = z.infer<typeof price>
export const prices = z.nullish(z.array(price))
/** Fee of the tariff. */
export const tariffFee = z.object({ productOfferingPrice: z.array(price) })
