import * as z from 'zod/mini'
import { quantity, text } from './wire.ts'

const category = z.object({ alias: text, name: text, amount: quantity })
export type CategoryBody = z.infer<typeof category>

const month = z.object({
  totalInfo: z.nullish(z.object({ incomeAmount: quantity, outcomeAmount: quantity, currency: text })),
  categories: z.nullish(z.array(category)),
})
export type MonthBody = z.infer<typeof month>

/** Totals and categories of `transactionsByFilter`. */
export const monthTotals = z.object({
  data: z.nullish(z.object({ transactionsByFilter: z.nullish(month) })),
})
