import { dayOf } from '@esim-usage/core/parse'
import type { ReportDataset } from './model/report-input.ts'
import type { Report, ReportLine } from './model/report.ts'
import type { Texts } from '@esim-usage/texts'
import { recordSchema } from './to-json-lines.ts'

/** What a report rests on, in sentences. */
export interface Coverage {
  /** What holds for all of it. */
  readonly general: readonly string[]
  /** What holds for each line. */
  readonly lines: readonly {
    /** Its number and carrier. */
    readonly heading: string
    /** What was read and what was not. */
    readonly sentences: readonly string[]
  }[]
}

const nameOf = (dataset: ReportDataset, { screen, report }: Texts): string =>
  ({
    usage: screen.usage,
    profile: screen.profile,
    balance: screen.balance,
    allowances: screen.packages,
    spending: report.parts.spending,
    payments: screen.payments,
  })[dataset]

/** Why days are missing, where somebody said. */
const reasonsOf = ({ missing }: ReportLine, { format, hub, errors }: Texts): string[] =>
  missing.flatMap(({ from, to, reason, code }) => {
    if (reason === undefined) return []
    const said = hub.coverage.unread[reason](format.days(from, to))
    return code === undefined ? [said] : [`${said} ${errors.codes[code]}`]
  })

/** What is not read now but kept, and from when; one sentence for each day. */
function keptSentences({ datasets, timeZone }: ReportLine, texts: Texts): string[] {
  const names = new Map<string, string[]>()
  for (const { dataset, readAt } of datasets) {
    if (readAt === undefined) continue
    const at = texts.format.day(dayOf(Date.parse(readAt), timeZone))
    names.set(at, [...(names.get(at) ?? []), lower(nameOf(dataset, texts))])
  }
  return [...names].map(([at, kept]) => texts.report.coverage.readAt(texts.list(kept), at))
}

const lower = (name: string): string => `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`

/** Remarks on a read, equal ones counted together. */
function warningsOf({ warnings }: ReportLine, texts: Texts): string[] {
  const counts = new Map<(typeof warnings)[number]['code'], number>()
  for (const warning of warnings) counts.set(warning.code, (counts.get(warning.code) ?? 0) + warning.count)
  return [...counts].map(([code, rows]) =>
    code === 'row-unread' && rows === 0
      ? texts.report.coverage.someUnread
      : texts.freshness.warnings[code](texts.count('row', rows)),
  )
}

function usageSentences(report: Report, line: ReportLine, texts: Texts): (string | false)[] {
  const { format, words, freshness } = texts
  const records = (count: number): string => texts.count('record', count)
  const rows = (count: number): string => texts.count('row', count)
  const said = texts.report.coverage
  const { summary, missing } = line
  const { missingKinds, freeEvents } = summary.coverage
  const { voice, data } = summary.kinds
  const unstated = voice.quantity.unknown + data.quantity.unknown
  return [
    said.read(records(summary.records), format.day(report.period.from), format.day(report.period.to)),
    missing.length > 0 && said.missing(texts.list(missing.map(({ from, to }) => format.days(from, to)))),
    ...reasonsOf(line, texts),
    freeEvents === 'missing' && freshness.chargedOnly,
    missingKinds.length > 0 &&
      said.missingKinds(texts.list(missingKinds.map(kind => lower(words.kinds[kind])))),
    summary.provisional > 0 && freshness.provisional(rows(summary.provisional)),
    summary.suspect > 0 && said.suspect(records(summary.suspect)),
    summary.estimated > 0 && said.estimated(records(summary.estimated)),
    unstated > 0 && said.unstated(records(unstated)),
    line.undated > 0 && said.undated(records(line.undated)),
    line.outside > 0 && said.outside(records(line.outside)),
    ...warningsOf(line, texts),
  ]
}

/** Where the rows came from, and the zone of the days. */
function sourceOf({ records }: Report, { line, carrier, timeZone }: ReportLine, texts: Texts): string {
  const own = records.filter(record => record.line === line && record.carrier === carrier.id)
  const channels = new Set(own.map(({ source }) => texts.words.channels[source.channel]))
  return channels.size === 0
    ? texts.report.coverage.zone(timeZone)
    : texts.freshness.readFrom(texts.list([...channels]), texts.carrier(carrier), timeZone)
}

function lineSentences(report: Report, line: ReportLine, texts: Texts): string[] {
  const said = texts.report.coverage
  const usage = line.datasets.find(({ dataset }) => dataset === 'usage')
  return [
    ...(usage?.read === true ? usageSentences(report, line, texts) : []),
    ...line.datasets.map(({ dataset, read, code }) => {
      const name = lower(nameOf(dataset, texts))
      if (code === undefined) return !read && said.notGiven(name)
      const reason = texts.errors.codes[code]
      return read ? said.readPartly(name, reason) : said.notRead(name, reason)
    }),
    ...keptSentences(line, texts),
    line.balance?.quality?.level === 'suspect' && said.doubtful(lower(nameOf('balance', texts))),
    line.allowances.some(({ quality }) => quality?.level === 'suspect') &&
      said.doubtful(lower(nameOf('allowances', texts))),
    sourceOf(report, line, texts),
  ].filter(sentence => sentence !== false)
}

/** Says what was read, what is missing, and how the figures are to be understood. */
export function describeCoverage(report: Report, texts: Texts): Coverage {
  const said = texts.report.coverage
  return {
    general: [
      report.showsOtherSide ? said.unmasked : said.masked,
      said.exact,
      said.schema(recordSchema),
      said.independent,
    ],
    lines: report.lines.map(line => ({
      heading: `${line.line} · ${texts.carrier(line.carrier)}`,
      sentences: lineSentences(report, line, texts),
    })),
  }
}
