import type { Days } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { HubLine } from '../line/hub-line.ts'
import { maskKey } from '../privacy/mask-record.ts'
import type { StoredUsage } from '../store/usage-store.ts'
import type { AnswerContext } from './answer-context.ts'
import type { Finding, FindingQuery } from './finding.ts'
import { findBursts } from './findings/find-bursts.ts'
import { findDaySpikes } from './findings/find-day-spikes.ts'
import { findDearMonths } from './findings/find-dear-months.ts'
import { findHastyPackages } from './findings/find-hasty-packages.ts'
import { findOverage } from './findings/find-overage.ts'
import { findPremium } from './findings/find-premium.ts'
import { findRoaming } from './findings/find-roaming.ts'
import { findServices } from './findings/find-services.ts'
import { findTotalGaps } from './findings/find-total-gaps.ts'
import type { FindingContext, FindingDetector } from './findings/finding-context.ts'
import { readCoverage, wholeDays } from './read-coverage.ts'
import { readPeriod } from './read-period.ts'

/** In the order in which findings are told. */
const detectors: readonly FindingDetector[] = [
  findOverage,
  findRoaming,
  findPremium,
  findBursts,
  findServices,
  findHastyPackages,
  findDaySpikes,
  findDearMonths,
  findTotalGaps,
]

/** Rows of a period that cost something, a page at a time. */
async function listCharged(
  { store }: AnswerContext,
  line: HubLine,
  period: Days,
): Promise<readonly StoredUsage[]> {
  const charged: StoredUsage[] = []
  for (let after: string | undefined; ; ) {
    const page = await store.usage.page({
      lines: [line.id],
      ...period,
      ...(after !== undefined && { after }),
    })
    for (const row of page.rows) if ((row.record.charge?.amount ?? 0) > 0) charged.push(row)
    if (page.next === undefined) return charged
    after = page.next
  }
}

function maskFinding(finding: Finding, { counterparties }: FindingQuery): Finding {
  if (counterparties === 'full' || !('counterparty' in finding)) return finding
  return finding.counterparty === undefined
    ? finding
    : { ...finding, counterparty: maskKey(finding.counterparty) }
}

/** Looks for overage and odd spending in a period. */
export async function findOddities(context: AnswerContext, query: FindingQuery): Promise<readonly Finding[]> {
  const period = readPeriod(query)
  const found: Finding[] = []
  for (const line of await context.chooseLines(query.lines)) {
    const coverage = await readCoverage(context, line, { from: '1970-01-01', to: '9999-12-31' })
    const own: FindingContext = {
      store: context.store,
      line,
      today: dayOf(context.now(), line.timeZone),
      period,
      read: wholeDays(coverage),
      charged: await listCharged(context, line, period),
    }
    for (const detector of detectors) found.push(...(await detector(own)))
  }
  return found.map(finding => maskFinding(finding, query))
}
