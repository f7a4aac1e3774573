import * as z from 'zod/mini'
import { transactionList } from './wire-rows.ts'

// Only what is read is checked; members may be missing, null, or joined by new ones.
export const text = z.nullish(z.string())
const number = z.nullish(z.number())
/** The cabinet writes some numbers as text, with a comma or not. */
export const quantity = z.nullish(z.union([z.number(), z.string()]))

/** `/api/login/user-info`; its balance can stand still for days and is never read. */
export const userInfo = z.object({
  loginStatus: text,
  userProfile: z.nullish(
    z.object({
      login: text,
      displayName: text,
      organization: text,
      accountNumber: text,
      regionTitle: text,
    }),
  ),
})
export type UserInfo = z.infer<typeof userInfo>

const profileBody = z.object({
  account: z.object({ phone: z.string(), number: text, tariff: z.nullish(z.object({ name: text })) }),
  slaves: z.nullish(z.array(z.object({ id: text, phone: text }))),
})
/** `/api/login/profile`, with a `data` wrapper or without. */
export const profile = z.union([z.object({ data: profileBody }), profileBody])
export type ProfileBody = z.infer<typeof profileBody>

export const accountBlocker = z.object({ isBlocked: z.boolean() })
export const activeServices = z.object({ accountBlockStatus: text })
export const creditLimit = z.object({ currentCreditLimitValue: z.number() })

const account = z.nullish(z.object({ idValue: text }))
/** A balance has a value, a failed one an error. */
const balanceNode = z.object({
  account,
  code: text,
  name: text,
  remainingValue: z.nullish(z.object({ amount: z.number(), currency: text })),
  error: z.nullish(z.object({ code: text, message: text })),
})
export type BalanceNode = z.infer<typeof balanceNode>
export const balances = z.object({
  data: z.nullish(z.object({ balances: z.nullish(z.object({ nodes: z.array(balanceNode) })) })),
})

const tariffBody = z.object({
  name: text,
  tariffPricesInfo: z.nullish(z.object({ mainPrice: z.nullish(z.object({ price: text, basePrice: text })) })),
})
export type TariffBody = z.infer<typeof tariffBody>
export const tariff = z.object({ data: z.nullish(z.object({ tariffInfo: z.nullish(tariffBody) })) })

const counter = z.object({
  name: z.string(),
  packageType: text,
  packageGroup: text,
  priority: number,
  unitType: text,
  totalAmount: number,
  usedAmount: number,
  currentAmount: number,
  usedByAcceptors: number,
  isUnlimited: z.nullish(z.boolean()),
  deadlineDate: text,
  parts: z.nullish(z.array(z.object({ partType: text, amount: number }))),
})
export type Counter = z.infer<typeof counter>
export const counters = z.object({ subscriberType: text, counters: z.nullable(z.array(counter)) })
export type Counters = z.infer<typeof counters>

/** One page of itemised rows. */
export const transactions = z.object({
  data: z.nullish(
    z.object({
      transactionsByFilter: z.nullish(z.object({ totalPages: z.int(), transactions: transactionList })),
    }),
  ),
})

/** What a failed answer says: GraphQL errors, or the message of a REST call. */
export const fault = z.object({
  errors: z.nullish(z.array(z.object({ message: text, extensions: z.nullish(z.object({ code: text })) }))),
  message: text,
})
