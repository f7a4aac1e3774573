import type { Allowance } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { Report } from '../model/report.ts'
import { clock, foreign, type MaybeCell, text, whole } from './cell.ts'
import type { ReportTable } from './report-table.ts'

/** A quantity of a package; a unit we do not know has none. */
export function quantityOf({ unit }: Allowance, value: number | undefined): MaybeCell {
  if (unit === 'raw' || value === undefined) return undefined
  if (unit === 'seconds') return { kind: unit, value, inMinutes: true }
  return whole(unit === 'messages' ? 'integer' : unit, value)
}

function rowOf(line: string, allowance: Allowance, { words, screen }: Texts): MaybeCell[] {
  const { name, kind, unlimited, total, used, remaining, validTo, renewsAt, scope, status } = allowance
  return [
    foreign(name),
    text(words.allowances[kind]),
    unlimited ? text(screen.unlimited) : quantityOf(allowance, total),
    quantityOf(allowance, used),
    unlimited ? text(screen.unlimited) : quantityOf(allowance, remaining),
    clock(renewsAt, 'minute'),
    clock(validTo, 'minute'),
    text(words.scopes[scope.roaming]),
    text(words.allowanceStates[status]),
    text(line),
  ]
}

/** Packages as the carriers show them now. They are not added up: each has a scope of its own. */
export function allowanceTable({ lines }: Report, texts: Texts): ReportTable {
  const { screen, report } = texts
  return {
    name: 'allowances',
    headings: [
      screen.packageName,
      screen.kind,
      screen.total,
      report.headings.used,
      screen.left,
      report.headings.renewsAt,
      report.headings.validTo,
      report.columns.roaming,
      screen.state,
      screen.number,
    ],
    rows: lines.flatMap(({ line, allowances }) => allowances.map(each => rowOf(line, each, texts))),
  }
}
