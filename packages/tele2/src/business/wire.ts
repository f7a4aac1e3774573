import * as z from 'zod/mini'

const text = z.nullish(z.string())
/** Numbers come as text; an extension was never seen otherwise, but may well be a number. */
const number = z.nullish(z.union([z.string(), z.number()]))

const employee = z.object({ fullNumber: number, shortNumber: number, name: text, surname: text })
/** `employees`: a bare list. */
export const employees = z.array(employee)
export type EmployeeBody = z.infer<typeof employee>

const callRow = z.object({
  // The newer shape says `date`, the other `callDate`.
  date: text,
  callDate: text,
  callType: text,
  callStatus: text,
  callerNumber: number,
  calleeNumber: number,
  destinationNumber: number,
  conversationDuration: z.nullish(z.number()),
})
/** `call-records/info`: a bare list. */
export const callRows = z.array(callRow)
export type CallBody = z.infer<typeof callRow>

/** Both change with each renewal. */
export const pair = z.object({ accessToken: z.string(), refreshToken: z.string() })
export type Tele2BusinessState = z.infer<typeof pair>

/** A refusal, or an outage. */
export const fault = z.object({ message: text, details: text, error: text })
