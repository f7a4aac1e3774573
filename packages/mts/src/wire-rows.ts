import * as z from 'zod/mini'

type Text = string | null | undefined
type Quantity = number | string | null | undefined

/** A row of `transactionsByFilter`: only what is read. */
export interface Transaction {
  readonly name?: Text
  readonly type?: Text
  readonly subtitle?: Text
  readonly description?: Text
  readonly dateTime: string
  readonly value?: Quantity
  readonly unitValue?: Text
  readonly direction?: Text
  readonly amount?: Quantity
  readonly chargePeriod?: { readonly dateFrom?: Text; readonly dateTo?: Text } | null | undefined
}

interface Flaw {
  readonly path: readonly string[]
  readonly expected: string
}

const isText = (value: unknown): value is Text =>
  typeof value === 'string' || value === null || value === undefined
const isQuantity = (value: unknown): value is Quantity => typeof value === 'number' || isText(value)

const texts = ['name', 'type', 'subtitle', 'description', 'unitValue', 'direction'] as const

type Members = { readonly [Name in keyof Transaction]?: unknown }

/** Spelled out: a loop over names is five times as slow. */
const hasTexts = (members: Members): boolean =>
  isText(members.name) &&
  isText(members.type) &&
  isText(members.subtitle) &&
  isText(members.description) &&
  isText(members.unitValue) &&
  isText(members.direction)

function findFlaw(row: unknown): Flaw | undefined {
  if (typeof row !== 'object' || row === null) return { path: [], expected: 'object' }
  const members: Members = row
  if (typeof members.dateTime !== 'string') return { path: ['dateTime'], expected: 'string' }
  if (!hasTexts(members))
    return { path: [texts.find(name => !isText(members[name])) ?? ''], expected: 'string' }
  if (!isQuantity(members.value)) return { path: ['value'], expected: 'number' }
  if (!isQuantity(members.amount)) return { path: ['amount'], expected: 'number' }
  const { chargePeriod } = members
  if (chargePeriod === null || chargePeriod === undefined) return undefined
  if (typeof chargePeriod !== 'object') return { path: ['chargePeriod'], expected: 'object' }
  const flawed = ['dateFrom', 'dateTo'].find(name => !isText(Reflect.get(chargePeriod, name)))
  return flawed === undefined ? undefined : { path: ['chargePeriod', flawed], expected: 'string' }
}

/**
 * The rows of a page, checked where they stand. A schema of zod copies each row and every member of it; at a hundred
 * thousand rows that costs as much as parsing them.
 */
export const transactionList = z.custom<readonly Transaction[]>().check(payload => {
  const list: unknown = payload.value
  if (!Array.isArray(list)) {
    payload.issues.push({ code: 'invalid_type', expected: 'array', input: list })
    return
  }
  let flaw: Flaw | undefined
  const index = list.findIndex(row => {
    flaw = findFlaw(row)
    return flaw !== undefined
  })
  if (flaw === undefined) return
  payload.issues.push({
    code: 'invalid_type',
    expected: flaw.expected,
    path: [index, ...flaw.path],
    input: list[index],
  })
})
