import * as z from 'zod/mini'

// Every field is optional in the schema of the service; what is not printed is not known.
const text = z.optional(z.string())

export const authReply = z.object({ return: z.string() })
export const order = z.object({ requestId: z.string() })
export const contractRow = z.object({ ban: z.string() })
export const lineRow = z.object({ ctn: z.string(), status: text, pricePlan: text })
export const cardRow = z.object({ ctn: z.string(), serialNumber: text, imsi: text })
export const serviceRow = z.object({ serviceId: text, serviceName: text, startDate: text, endDate: text })
export const paymentRow = z.object({
  ctn: text,
  paymentDate: z.string(),
  paymentStatus: text,
  paymentType: text,
  paymentOriginalAmt: text,
  paymentCurrentAmt: text,
  bankPaymentID: text,
})
export const unbilledBalances = z.object({ oc: text, uc: text, rc: text })
export const callRow = z.object({
  ctn: text,
  callDate: z.string(),
  callNumber: text,
  callToNumber: text,
  serviceName: text,
  callType: text,
  dataVolume: text,
  callAmt: text,
  callDuration: text,
  callRoundDuration: text,
})
export type CallRow = z.output<typeof callRow>
export const paging = z.object({ recordsAmount: z.optional(z.string().check(z.regex(/^\d+$/))) })
export const chargesRow = z.record(z.string(), z.string())
export const details = z.object({ binary: text })
