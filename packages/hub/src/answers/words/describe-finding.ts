import type { Service } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { Finding } from '../finding.ts'
import { writeDay } from './write-day.ts'

const writeFee = ({ fee, feePeriod }: Service, texts: Texts): string =>
  fee === undefined ? texts.screen.notStated : texts.fee(fee, feePeriod)

/** What a finding says, in a sentence or two; days are those of the zone. */
export function describeFinding(finding: Finding, timeZone: string, texts: Texts): string {
  const { format, words, screen } = texts
  const said = texts.hub.findings
  const money = finding.money.map(each => format.money(each)).join(' + ')
  const records = texts.count('record', finding.rows.length)
  switch (finding.rule) {
    case 'overage':
      return said.overage(words.kinds[finding.kind], records, money)
    case 'package-ends-early': {
      const { allowance, endsAt, readAt } = finding.forecast
      const day = writeDay(endsAt ?? readAt, timeZone, texts)
      const [used, elapsed] = [finding.usedPercent, finding.elapsedPercent].map(each => format.number(each))
      return said.packageEndsEarly(allowance.name, used ?? '', elapsed ?? '', day)
    }
    case 'service-new':
      return said.serviceNew(finding.service.name, writeFee(finding.service, texts))
    case 'service-dearer':
      return said.serviceDearer(
        finding.service.name,
        format.money(finding.before),
        writeFee(finding.service, texts),
      )
    case 'premium':
      return said.premium(finding.counterparty ?? screen.notStated, records, money)
    case 'roaming-without-package':
      return finding.packages === 'none'
        ? said.roaming(words.kinds[finding.kind], records, money)
        : said.roamingUnsure(words.kinds[finding.kind], records, money)
    case 'day-spike':
      return said.daySpike(format.day(finding.from), money, format.money(finding.usual))
    case 'month-high':
      return said.monthHigh(format.month(finding.month), money, format.money(finding.usual))
    case 'burst':
      return said.burst(finding.counterparty, records, money)
    case 'total-differs':
      return said.totalDiffers(
        format.month(finding.month),
        format.money(finding.stated),
        format.money(finding.counted),
        money,
      )
    default:
      return finding satisfies never
  }
}
