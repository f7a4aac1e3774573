import type { UsageRecord } from '@esim-usage/core'
import { maskRecord } from '@esim-usage/hub'
import type { LineMonth, Reading } from '../read/read-line-month.ts'
import { renderBalance } from './render-balance.ts'
import { renderDearest } from './render-dearest.ts'
import { renderElsewhere } from './render-elsewhere.ts'
import { renderEmpty } from './render-empty.ts'
import { renderHead } from './render-head.ts'
import { renderMonth } from './render-month.ts'
import { renderPackages } from './render-packages.ts'
import { renderSources } from './render-sources.ts'
import { renderSection, type Screen } from './screen.ts'

/** What a month of a line is, and how much of it is shown. */
export interface LineMonthView {
  readonly isFake: boolean
  /** Whether numbers of other people are whole. */
  readonly showOtherSide: boolean
}

function renderReading<Value>(
  reading: Reading<Value>,
  title: string,
  screen: Screen,
  render: (value: Value) => string[],
): string[] {
  if (reading.status === 'read') return render(reading.value)
  const { texts, paint } = screen
  return renderSection(screen, title, [
    paint('red', texts.label(texts.screen.notRead, texts.error(reading.error))),
  ])
}

/** Everything that was read of a line, as lines of text. */
export function renderLineMonth(
  data: LineMonth,
  screen: Screen,
  { isFake, showOtherSide }: LineMonthView,
): string[] {
  const words = screen.texts.screen
  const shown = (records: readonly UsageRecord[]): readonly UsageRecord[] =>
    showOtherSide ? records : records.map(maskRecord)
  return [
    ...renderHead(data, screen, isFake),
    ...renderReading(data.balance, words.balance, screen, balance => renderBalance(balance, screen)),
    ...renderReading(data.allowances, words.packages, screen, allowances =>
      renderPackages(allowances, screen),
    ),
    ...(data.usage === undefined
      ? renderElsewhere(data, screen)
      : renderReading(data.usage, words.usage, screen, usage =>
          usage.records.length === 0
            ? renderEmpty(data, usage, screen)
            : [...renderMonth(usage, data.spending, screen), ...renderDearest(shown(usage.records), screen)],
        )),
    ...renderSources(data, screen),
  ]
}
