import type { Allowance } from '@esim-usage/core'
import { leftOf } from '../../answers/forecast-package.ts'
import { type AlertContext, alertFields, isFresh, toEndMs } from '../alert-context.ts'
import { printedDay, type Reading } from '../reading.ts'

const dayMs = 86_400_000

/** A package that ends for good: one that is filled again does not, and one that is empty has ended already. */
const endsForGood = (allowance: Allowance): boolean =>
  allowance.status === 'active' && allowance.renewsAt === undefined && leftOf(allowance) !== 0

/** A reading of something that ends; undefined: it is over. */
function toReading(
  context: AlertContext,
  what: 'package' | 'line',
  endsAt: string,
  packages: readonly string[],
): Reading | undefined {
  const leftMs = toEndMs(endsAt, context.line.timeZone) - context.nowMs
  if (leftMs <= 0) return undefined
  const thing = { subject: `end ${what}`, cycle: printedDay(endsAt) }
  if (leftMs > 3 * dayMs) return { ...thing, rank: 0 }
  const level = leftMs > dayMs ? '3-days' : '1-day'
  return {
    ...thing,
    rank: level === '3-days' ? 1 : 2,
    event: { ...alertFields(context), type: 'ending', level, what, packages, endsAt },
  }
}

async function readPackages(context: AlertContext): Promise<readonly Reading[]> {
  if (!(await isFresh(context, 'allowances'))) return []
  const { store, line, nowMs } = context
  const [fact] = await store.facts.latest(line.id, 'allowances')
  const ending = (fact?.value ?? [])
    .filter(endsForGood)
    .flatMap(({ validTo, name }) =>
      validTo === undefined ? [] : [{ validTo, name, endMs: toEndMs(validTo, line.timeZone) }],
    )
    .filter(({ endMs }) => endMs > nowMs)
    .toSorted((one, other) => one.endMs - other.endMs)
  const [first] = ending
  if (first === undefined) return []
  const sameDay = ending.filter(({ validTo }) => printedDay(validTo) === printedDay(first.validTo))
  const names = sameDay.map(({ name }) => name)
  return [toReading(context, 'package', first.validTo, names) ?? []].flat()
}

async function readBlock(context: AlertContext): Promise<readonly Reading[]> {
  if (!(await isFresh(context, 'balance'))) return []
  const [fact] = await context.store.facts.latest(context.line.id, 'balance')
  const blockAt = fact?.value.blockAt
  return blockAt === undefined ? [] : [toReading(context, 'line', blockAt, []) ?? []].flat()
}

/** What ends soon: the package that ends first, and the line itself where the carrier says that it will be blocked. */
export const readEndings = async (context: AlertContext): Promise<readonly Reading[]> => [
  ...(await readPackages(context)),
  ...(await readBlock(context)),
]
