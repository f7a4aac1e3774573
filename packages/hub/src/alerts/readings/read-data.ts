import type { Allowance } from '@esim-usage/core'
import { leftOf } from '../../answers/forecast-package.ts'
import type { AlertEvent } from '../alert-event.ts'
import { type AlertContext, alertFields, isFresh } from '../alert-context.ts'
import { printedDay, type Reading } from '../reading.ts'

type Level = Extract<AlertEvent, { readonly type: 'data-low' }>['level']

const fewBytes = 100 * 1024 ** 2
/** From the least to the worst. */
const levels: readonly Level[] = ['75-percent', '90-percent', 'under-100-mb', 'used-up']

/** The worst level that holds; undefined: none. */
function judge(remaining: number, total: number): Level | undefined {
  if (remaining <= 0) return 'used-up'
  // Of a package that never had so much, only its share says that it runs out.
  if (remaining < fewBytes && total > fewBytes) return 'under-100-mb'
  if (remaining * 10 <= total) return '90-percent'
  return remaining * 4 <= total ? '75-percent' : undefined
}

/** Data that a person means by "my data": none for some apps, for sharing or for the night alone. */
const isPlain = ({ kind, unit, status, scope }: Allowance): boolean =>
  kind === 'data' &&
  unit === 'bytes' &&
  status === 'active' &&
  scope.apps === undefined &&
  scope.tethering !== 'only' &&
  scope.night !== true

/** Packages that stand in for each other, by where they may be used; a package that is listed twice counts once. */
function groupPackages(allowances: readonly Allowance[]): ReadonlyMap<string, readonly Allowance[]> {
  const groups = new Map<string, Map<string, Allowance>>()
  for (const allowance of allowances.filter(isPlain)) {
    const { roaming, region } = allowance.scope
    const key = region === undefined ? roaming : `${roaming} ${region}`
    const group = groups.get(key) ?? new Map<string, Allowance>()
    groups.set(key, group.set(allowance.id, allowance))
  }
  return new Map([...groups].map(([key, group]) => [key, [...group.values()]]))
}

const listEnds = (packages: readonly Allowance[]): readonly string[] =>
  packages.flatMap(({ renewsAt, validTo }) => renewsAt ?? validTo ?? []).toSorted()

/** One reading for packages that stand in for each other; undefined: they have no end, or one does not say what is left. */
function toReading(
  context: AlertContext,
  place: string,
  packages: readonly Allowance[],
): Reading | undefined {
  let remaining = 0
  let total = 0
  for (const allowance of packages) {
    const left = leftOf(allowance)
    if (left === undefined || allowance.total === undefined) return undefined
    remaining += left
    total += allowance.total
  }
  if (total === 0) return undefined
  const subject = `data ${place}`
  const cycle = printedDay(listEnds(packages).at(-1) ?? '')
  const level = judge(remaining, total)
  if (level === undefined) return { subject, cycle, rank: 0 }
  const renewsAt = packages.flatMap(each => each.renewsAt ?? []).toSorted()[0]
  return {
    subject,
    cycle,
    rank: levels.indexOf(level) + 1,
    event: {
      ...alertFields(context),
      type: 'data-low',
      level,
      packages: packages.map(({ name }) => name),
      remaining,
      total,
      ...(renewsAt !== undefined && { renewsAt }),
    },
  }
}

/** How much data is left, for each place where it may be used. */
export async function readData(context: AlertContext): Promise<readonly Reading[]> {
  if (!(await isFresh(context, 'allowances'))) return []
  const [fact] = await context.store.facts.latest(context.line.id, 'allowances')
  return [...groupPackages(fact?.value ?? [])].flatMap(
    ([place, packages]) => toReading(context, place, packages) ?? [],
  )
}
