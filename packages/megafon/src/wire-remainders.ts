import * as z from 'zod/mini'
import { flag, quantity, text } from './wire.ts'

const amount = z.nullish(z.object({ value: quantity, unit: text }))

const packFields = {
  packId: text,
  packName: text,
  name: text,
  discountName: text,
  availableValue: amount,
  totalValue: amount,
  unlim: flag,
  isUnlim: flag,
  dateTo: text,
  dateFrom: text,
  monthly: flag,
}
const part = z.object(packFields)
export type PackBody = z.infer<typeof part>

const kind = z.object({ ...packFields, remainderType: text, sumEnabled: flag, action: text })
export type KindBody = z.infer<typeof kind>
/** `/options/v2/remainders/mini`: one element a kind. Without packages the list is missing. */
export const mini = z.object({ remainders: z.nullish(z.array(kind)) })

const detail = z.object({ ...packFields, subRemainders: z.nullish(z.array(part)) })
/** `/options/v2/remainders`: packs of one kind. */
export const details = z.object({
  remainders: z.nullish(z.array(z.object({ remainderDetails: z.nullish(z.array(detail)) }))),
})

const oldPack = z.object({
  optionId: text,
  name: text,
  unit: text,
  groupId: text,
  available: quantity,
  total: quantity,
  availableValue: amount,
  totalValue: amount,
  dateTo: text,
  dateFrom: text,
  monthly: flag,
})
export type OldPackBody = z.infer<typeof oldPack>
const oldGroup = z.object({
  name: text,
  optionsRemaindersType: text,
  remainders: z.nullish(z.array(oldPack)),
})
export type OldGroupBody = z.infer<typeof oldGroup>
const oldList = z.nullish(z.array(oldGroup))
/** The two forms before 2022: `/options/remainders` and `/options/remaindersMini`. */
export const oldRemainders = z.object({ models: oldList, remainders: oldList })
