import type { Balance } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { Report, ReportLine } from '../model/report.ts'
import { clock, foreign, type MaybeCell, sum, text, whole } from './cell.ts'
import type { ReportTable } from './report-table.ts'

/** What is there, what is owed, what was spent, what can be spent: never one for another. */
const moneyOf = (balance: Balance | undefined): MaybeCell[] =>
  balance?.model === 'postpaid'
    ? [undefined, sum(balance.owed), sum(balance.spentThisPeriod), sum(balance.available)]
    : [sum(balance?.main), undefined, undefined, sum(balance?.available)]

function rowOf({ line, title, carrier, profile, balance, summary }: ReportLine, texts: Texts): MaybeCell[] {
  const { words } = texts
  return [
    text(line),
    foreign(title),
    text(texts.carrier(carrier)),
    foreign(profile?.tariff?.name),
    sum(profile?.tariff?.fee),
    text(profile?.tariff?.feePeriod && words.feePeriods[profile.tariff.feePeriod]),
    text(profile && words.lineStates[profile.lineStatus]),
    ...moneyOf(balance),
    clock(balance?.asOf, 'minute'),
    whole('integer', summary.records),
  ]
}

/** The lines and their money, as the carriers show them now. */
export function lineTable({ lines }: Report, texts: Texts): ReportTable {
  const { screen, report } = texts
  return {
    name: 'lines',
    headings: [
      screen.number,
      report.headings.lineTitle,
      report.columns.carrier,
      screen.tariff,
      screen.fee,
      report.headings.period,
      screen.state,
      screen.balance,
      screen.owed,
      screen.spentThisPeriod,
      screen.available,
      screen.asOf,
      screen.count,
    ],
    rows: lines.map(line => rowOf(line, texts)),
  }
}
