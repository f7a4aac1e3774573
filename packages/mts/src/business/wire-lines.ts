import * as z from 'zod/mini'
import { prices } from './wire-bills.ts'
import { listOrOne, scalar, text, traits, validFor } from './wire.ts'

const subscriber = z.object({
  productSerialNumber: scalar,
  description: text,
  productCharacteristic: traits,
})
const party = z.object({
  partyRole: z.array(
    z.object({
      customerAccount: z.nullish(
        z.array(
          z.object({
            accountNo: scalar,
            productRelationship: z.nullish(z.array(z.object({ product: subscriber }))),
          }),
        ),
      ),
    }),
  ),
  hasMore: z.nullish(z.boolean()),
})
/** Companies, their contracts, accounts and lines. */
export const hierarchy = listOrOne(party)
export type PartyBody = z.infer<typeof party>

export const comments = z.array(z.object({ msisdn: scalar, comment: text }))

/** Who uses the line; papers and addresses that stand beside are not read. */
export const holders = listOrOne(z.object({ name: text }))

export const tariffs = z.array(z.object({ productOffering: z.nullish(z.object({ name: text })) }))

const product = z.object({
  name: z.string(),
  externalID: text,
  status: text,
  validFor,
  productOfferingPrice: prices,
})
/** Services, or blocks. */
export const products = z.array(product)
export type ProductBody = z.infer<typeof product>

/** Whether a document was taken on. */
export const orders = listOrOne(
  z.object({
    code: scalar,
    message: text,
    request: z.nullish(z.object({ messageId: z.nullish(z.string()) })),
  }),
)
/** How far a document is. */
export const documentStates = listOrOne(
  z.object({ relatedParty: z.array(z.object({ id: text, status: text })) }),
)
