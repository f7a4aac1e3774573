import * as z from 'zod/mini'
import { scalar, text } from './wire.ts'

const counters = z.nullish(
  z.array(z.object({ id: scalar, value: scalar, validFor: z.optional(z.unknown()) })),
)

const details = z.object({
  direction: text,
  networkEvent: text,
  factUnits: scalar,
  factUnitCode: text,
  factUnitsCode: text,
  numberOfUnits: scalar,
  unitOfMeasureCode: text,
  calledMsisdn: scalar,
  categoryId: text,
  label: text,
  chargePeriodStart: text,
  chargePeriodEnd: text,
  ServiceCounters: counters,
})
export type RowDetails = z.infer<typeof details>

const pair = z.object({ name: z.string(), value: z.optional(z.unknown()) })
/** An object, or a list of names with values. */
const anyDetails = z.union([
  details,
  z.pipe(
    z.pipe(
      z.array(pair),
      z.transform(pairs => Object.fromEntries(pairs.map(({ name, value }) => [name, value]))),
    ),
    details,
  ),
])

const row = z.object({
  date: z.string(),
  type: text,
  msisdn: scalar,
  amount: scalar,
  Characteristics: z.nullish(anyDetails),
  characteristics: z.nullish(anyDetails),
  ServiceCounters: counters,
})
export type RowBody = z.infer<typeof row>

const list = z.array(row)
/** Rows under a name in either spelling, or a bare list. */
export const rows = z.union([
  z.pipe(
    z.object({ Usages: list }),
    z.transform(({ Usages }) => Usages),
  ),
  z.pipe(
    z.object({ usages: list }),
    z.transform(({ usages }) => usages),
  ),
  list,
])
