import type { CarrierInfo } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import { InputError } from '../input/input-error.ts'
import type { LineMonth } from '../read/read-line-month.ts'
import { renderSpending } from './render-spending.ts'
import { renderSection, type Screen } from './screen.ts'

/** That a carrier shows no single events to programs, and where else they or their sums can be had. */
export const sayElsewhere = ({ id, title, usageElsewhere = [] }: CarrierInfo, texts: Texts): string[] => [
  texts.elsewhere.none(title),
  ...usageElsewhere.map(place => texts.elsewhere.places[place](id)),
]

/** There are no single records to print. */
export const usageMissing = (carrier: CarrierInfo, texts: Texts): InputError =>
  new InputError('usage-missing', sayElsewhere(carrier, texts).join(' '))

/** What stands in place of the records where a carrier has none, with its own totals where they were read. */
export function renderElsewhere({ carrier, month, spending }: LineMonth, screen: Screen): string[] {
  const { summary, format } = screen.texts
  return [
    ...renderSection(screen, summary.byKind(format.month(month)), sayElsewhere(carrier, screen.texts)),
    ...(spending?.status === 'read' ? renderSpending([spending.value], screen) : []),
  ]
}
