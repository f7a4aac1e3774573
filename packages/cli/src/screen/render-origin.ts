import type { CarrierFacts, Source } from '@esim-usage/core'
import { renderSection, type Screen } from './screen.ts'

/** Where one dataset came from, how well that is evidenced and how fresh it is; nothing for a dataset without a row. */
export function renderOrigin(source: Source | undefined, carrier: CarrierFacts, screen: Screen): string[] {
  if (source === undefined) return []
  const { words, freshness, format, screen: titles } = screen.texts
  const { asOf, evidence } = source
  const channel = words.channels[source.channel]
  const origin = evidence === undefined ? channel : screen.texts.aside(channel, words.evidence[evidence])
  return renderSection(screen, titles.sources, [
    freshness.readFrom(origin, screen.texts.carrier(carrier), carrier.timeZone),
    ...(asOf === undefined
      ? []
      : [screen.texts.label(titles.asOf, format.dateTimeIn(asOf, carrier.timeZone))]),
  ])
}
