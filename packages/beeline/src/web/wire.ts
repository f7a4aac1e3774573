import * as z from 'zod/mini'

const text = z.nullish(z.string())
const amount = z.union([z.number(), z.string()])
const quantity = z.nullish(amount)
const flag = z.nullish(z.boolean())
const listOf = <T extends z.ZodMiniType>(row: T) => z.nullish(z.array(row))
/** Blocks come back empty one by one. */
const block = <T extends z.ZodMiniType>(data: T) => z.nullish(z.object({ data: z.nullish(data) }))

export const settings = z.object({ selectedLogin: text, ctn: text, userType: text })
export const accounts = z.array(
  z.object({ userType: text, selectAccountParams: z.nullish(z.object({ ctn: text })) }),
)
export const logins = z.array(z.object({ login: text, defaultCtn: text }))

const packageRow = z.object({
  unit: text,
  rest: quantity,
  size: quantity,
  title: text,
  description: text,
  isUnlimited: flag,
  resetDateTimeUtc: text,
})
export type PackageRow = z.output<typeof packageRow>
const items = z.nullish(z.object({ items: listOf(packageRow) }))
export const accumulators = z.object({ accumulators: items })
export const blocks = z.object({ tariff: z.nullish(z.object({ name: text })), accumulators: items })

const extraBalance = z.object({ name: text, unit: text, value: quantity, dueDate: text })
export type ExtraBalance = z.output<typeof extraBalance>
export const userInfo = z.object({
  balance: block(
    z.object({
      balance: quantity,
      currency: text,
      nextBillingDate: text,
      creditLimit: z.nullish(z.object({ limit: quantity })),
      contactData: z.nullish(z.object({ firstName: text, lastName: text })),
    }),
  ),
  status: block(z.object({ status: text })),
  profileSummary: block(z.object({ tariffName: text, tariffRcRateText: text, smartNextBillingDate: text })),
  accumulators: block(
    z.object({ list: listOf(packageRow), listForYoung: listOf(packageRow), resetDate: text }),
  ),
  additionalBalances: block(z.array(z.object({ data: listOf(extraBalance) }))),
})
export type UserInfo = z.output<typeof userInfo>

export const mainBalance = z.object({ data: z.object({ balanceValue: amount, isBlocked: flag }) })
export const balances = z.array(z.object({ balanceType: text, sum: quantity }))
export const tariffFee = z.object({
  rcRate: quantity,
  rcRatePeriodDays: z.nullish(z.number()),
  billingDate: text,
})
export const services = z.array(z.object({ title: text, fee: quantity, feePeriod: text }))
export const connectedServices = z.object({
  connectedServices: block(
    z.array(z.object({ title: text, description: text, rcRate: quantity, rcRatePeriodText: text })),
  ),
})
/** No subscription was ever seen here. */
export const subscriptions = z.array(z.looseObject({ title: text, name: text }))
export const nameForm = z.object({
  data: listOf(z.object({ title: text, fields: listOf(z.object({ label: text, value: text })) })),
})

const expenseRow = z.looseObject({
  transactionType: text,
  operation: text,
  trafficVolume: quantity,
  trafficUnit: text,
})
export type ExpenseRow = z.output<typeof expenseRow>
/** Any list may be missing, but not all of them: then it is no answer. */
export const expenses = z
  .object({
    balanceAndBonuses: listOf(z.object({ title: text, addedBonuses: quantity, spentBonuses: quantity })),
    callDetails: listOf(expenseRow),
  })
  .check(
    z.refine(
      ({ balanceAndBonuses, callDetails }) => balanceAndBonuses !== undefined || callDetails !== undefined,
    ),
  )
export type Expenses = z.output<typeof expenses>
export const expensesPostpaid = z.object({ expensesAmount: amount })
export const payments = z.object({
  detalizationPayments: listOf(
    z.object({ balanceName: text, value: amount, date: z.string(), channel: text }),
  ),
})
