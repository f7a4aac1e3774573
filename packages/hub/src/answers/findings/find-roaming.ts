import type { Allowance, UsageKind } from '@esim-usage/core'
import type { Fact } from '../../store/fact-store.ts'
import type { StoredUsage } from '../../store/usage-store.ts'
import type { FindingDetector } from './finding-context.ts'
import { groupRows, toRowFacts } from './row-facts.ts'

const packagedKinds: ReadonlySet<UsageKind> = new Set(['voice', 'message', 'data'])

/** The packages as they stood at an instant: of the last read before it, else of the first one behind it. */
function packagesAt(
  versions: readonly Fact<'allowances'>[],
  instantMs: number,
): readonly Allowance[] | undefined {
  const before = versions.findLast(({ seenFrom }) => Date.parse(seenFrom) <= instantMs)
  return (before ?? versions[0])?.value
}

function fits(allowance: Allowance, { record }: StoredUsage): boolean {
  const { kind, scope, status, validFrom, validTo } = allowance
  const instantMs = Date.parse(record.startedAt)
  return (
    kind === record.kind &&
    (scope.roaming === 'international' || scope.roaming === 'any') &&
    status === 'active' &&
    (scope.direction === undefined || scope.direction === record.direction) &&
    (validFrom === undefined || Date.parse(validFrom) <= instantMs) &&
    (validTo === undefined || instantMs <= Date.parse(validTo))
  )
}

/** Charged use abroad for which no package is known. */
export const findRoaming: FindingDetector = async ({ store, line, charged }) => {
  const versions = await store.facts.history(line.id, 'allowances')
  const rows = charged.filter(
    row =>
      row.record.roaming === 'international' &&
      packagedKinds.has(row.record.kind) &&
      packagesAt(versions, Date.parse(row.record.startedAt))?.some(allowance => fits(allowance, row)) !==
        true,
  )
  const packages = versions.length === 0 ? 'not-known' : 'none'
  return [...groupRows(rows, ({ record }) => record.kind)].flatMap(([kind, group]) => {
    const facts = toRowFacts(group)
    return facts === undefined ? [] : [{ ...facts, rule: 'roaming-without-package' as const, kind, packages }]
  })
}
