import type { CarrierFacts, Source } from '@esim-usage/core'
import { renderSection, type Screen } from './screen.ts'

/** Where one dataset came from, how well that is evidenced and how fresh it is; nothing for a dataset without a row. */
export function renderOrigin(source: Source | undefined, carrier: CarrierFacts, screen: Screen): string[] {
  if (source === undefined) return []
  const { words, freshness, format, screen: titles } = screen.texts
  const channel = words.channels[source.channel]
  const sure = source.evidence === undefined ? '' : ` (${words.evidence[source.evidence]})`
  const { asOf } = source
  return renderSection(screen, titles.sources, [
    freshness.readFrom(`${channel}${sure}`, carrier.title, carrier.timeZone),
    ...(asOf === undefined ? [] : [`${titles.asOf}: ${format.dateTimeIn(asOf, carrier.timeZone)}`]),
  ])
}
