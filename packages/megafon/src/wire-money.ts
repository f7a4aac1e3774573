import * as z from 'zod/mini'
import { quantity, text } from './wire.ts'

const named = z.object({ name: text, title: text })
/** What was charged: words, or an object with them. */
const definition = z.nullish(z.union([z.string(), named]))
export type Definition = z.infer<typeof definition>

const expense = z.object({ definition, amount: quantity })
export type ExpenseBody = z.infer<typeof expense>
const group = z.object({ totalAmount: quantity, expenses: z.nullish(z.array(expense)) })
export type GroupBody = z.infer<typeof group>
/** `/reports/expenses` as sums: groups by their titles. */
export const expenseGroups = z.object({ expenseGroups: z.nullish(z.record(z.string(), group)) })

/** One dated charge, at whatever depth it stands. */
export const charge = z.object({
  dateTime: z.string(),
  amount: z.union([z.number(), z.string()]),
  definition,
  category: text,
  type: text,
})
export type Charge = z.infer<typeof charge>

/** `/reports/months` */
export const months = z.object({
  expenseMonths: z.nullish(z.array(z.object({ amount: quantity, reportDate: text }))),
})

/** `/payments/info`: this month. */
export const paymentsInfo = z.object({ income: quantity, outcome: quantity })

const payment = z.object({ amount: z.union([z.number(), z.string()]), date: z.string(), descr: text })
export type PaymentBody = z.infer<typeof payment>
/** `/payments/history` */
export const payments = z.object({ payments: z.array(payment) })
