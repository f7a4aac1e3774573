import type { Source } from '@esim-usage/core'
import type { LineMonth, Reading } from '../read/read-line-month.ts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

interface SourceOf {
  readonly title: string
  readonly source: Source
}

function named<Value>(
  title: string,
  reading: Reading<Value>,
  pick: (value: Value) => Source | undefined,
): SourceOf[] {
  const source = reading.status === 'read' ? pick(reading.value) : undefined
  return source === undefined ? [] : [{ title, source }]
}

const sourcesOf = (data: LineMonth, { texts: { screen: words } }: Screen): SourceOf[] => [
  ...named(words.profile, data.profile, profile => profile.source),
  ...named(words.balance, data.balance, balance => balance.source),
  ...named(words.packages, data.allowances, allowances => allowances.at(-1)?.source),
  ...(data.usage === undefined ? [] : named(words.usage, data.usage, usage => usage.records.at(-1)?.source)),
  ...(data.spending === undefined ? [] : named(words.ownTotals, data.spending, spending => spending.source)),
]

function remarksOf({ usage, carrier }: LineMonth, { texts }: Screen): string[] {
  if (usage?.status !== 'read') return []
  const { records, warnings } = usage.value
  const { freshness } = texts
  const provisional = records.filter(record => record.status === 'provisional').length
  return [
    ...(carrier.usage?.covers === 'charged-events' ? [freshness.chargedOnly] : []),
    ...(provisional === 0 ? [] : [freshness.provisional(texts.count('record', provisional))]),
    ...warnings.map(warning => freshness.warnings[warning.code](texts.count('row', warning.count))),
  ]
}

const minuteMs = 60_000

/** The time it is for the age of a read: what came within the minute was read just now, for reading takes its time. */
function asRead({ fetchedAt }: Source, { nowMs }: Screen): number {
  const readMs = Date.parse(fetchedAt)
  return nowMs - readMs < minuteMs ? readMs : nowMs
}

/** Where every dataset came from, how fresh it is and what is missing in it. */
export function renderSources(data: LineMonth, screen: Screen): string[] {
  const { format, words, freshness, list, screen: titles } = screen.texts
  const { timeZone, title: carrier } = data.carrier
  const sources = sourcesOf(data, screen)
  const rows = sources.map(({ title, source }) => [
    title,
    source.endpoint,
    source.evidence === undefined ? '' : words.evidence[source.evidence],
    source.asOf === undefined ? '' : format.dateTimeIn(source.asOf, timeZone),
    format.ago(Date.parse(source.fetchedAt), asRead(source, screen)),
  ])
  const columns = [
    { title: titles.what },
    { title: titles.source, flexible: true },
    {},
    { title: titles.asOf },
    { title: titles.read },
  ] as const
  const channels = [...new Set(sources.map(({ source }) => words.channels[source.channel]))]
  return renderSection(screen, titles.sources, [
    ...renderTable(columns, rows, sectionWidth(screen)),
    ...(sources.length === 0 ? [] : [freshness.readFrom(list(channels), carrier, timeZone)]),
    ...remarksOf(data, screen),
  ])
}
