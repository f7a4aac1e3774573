import type { Allowance } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { renderBar } from './bar.ts'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

const barWidth = 12

/** Writes a quantity in the unit of a package. */
export function writeQuantity(unit: Allowance['unit'], quantity: number, texts: Texts): string {
  if (unit === 'bytes') return texts.format.bytes(quantity)
  if (unit === 'seconds') return texts.format.minutes(quantity)
  return texts.format.number(quantity)
}

function stateOf(allowance: Allowance, texts: Texts): string {
  const { summary, screen } = texts
  const write = (quantity: number): string => writeQuantity(allowance.unit, quantity, texts)
  const { remaining, total, used } = allowance
  if (allowance.unlimited) {
    return used === undefined ? screen.unlimited : texts.list([screen.unlimited, summary.used(write(used))])
  }
  if (remaining !== undefined) {
    return total === undefined ? write(remaining) : summary.leftOf(write(remaining), write(total))
  }
  return used === undefined ? screen.notStated : summary.used(write(used))
}

function endOf({ validTo, renewsAt }: Allowance, { format, summary }: Texts): string {
  if (renewsAt !== undefined) return summary.renews(format.shortDay(renewsAt))
  return validTo === undefined ? '' : summary.until(format.shortDay(validTo))
}

function barOf({ unlimited, remaining, total }: Allowance, screen: Screen): string {
  if (unlimited) return renderBar(1, barWidth, screen.paint)
  return remaining === undefined || total === undefined || total <= 0
    ? screen.paint('dim', '·'.repeat(barWidth))
    : renderBar(remaining / total, barWidth, screen.paint)
}

/** What a name and a bar do not show: sharing, place, and a state other than active. */
function notesOf(allowance: Allowance, { words, screen, list }: Texts): string {
  const { status, shared, scope, quality } = allowance
  return list([
    ...(status === 'active' ? [] : [words.allowanceStates[status]]),
    ...(shared === undefined ? [] : [words.sharing[shared]]),
    ...(scope.roaming === 'national' || scope.roaming === 'international'
      ? [words.scopes[scope.roaming]]
      : []),
    ...(quality?.level === 'suspect' ? [screen.doubtful] : []),
  ])
}

/** Packages as bars of what is left. */
export function renderPackages(allowances: readonly Allowance[], screen: Screen): string[] {
  const { texts } = screen
  const title = texts.screen.packages
  if (allowances.length === 0) return renderSection(screen, title, [texts.screen.noPackages])
  const rows = allowances.map(allowance => {
    const notes = notesOf(allowance, texts)
    return [
      notes === '' ? allowance.name : texts.aside(allowance.name, notes),
      barOf(allowance, screen),
      stateOf(allowance, texts),
      endOf(allowance, texts),
    ]
  })
  const columns = [
    { title: texts.screen.packageName, flexible: true },
    {},
    { title: texts.screen.left, align: 'right' },
    {},
  ] as const
  return renderSection(screen, title, renderTable(columns, rows, sectionWidth(screen)))
}
