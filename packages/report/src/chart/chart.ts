import type { ChartName, Language } from '@esim-usage/texts'
import type { ReadState } from '../model/report.ts'

/** One bar of a chart. */
export interface ChartPoint {
  /** What it stands for. */
  readonly label: string
  /** Its length in the unit of the chart, rounded for drawing only. Absent: not known, a gap. */
  readonly value?: number
  /** The exact value as people read it; empty where it is not known. */
  readonly text: string
  /** How much of it was read. Absent: all. */
  readonly state?: ReadState
}

/** What a chart shows, however it is drawn. */
export interface Chart {
  /** Which one it is. Several currencies give several charts of one name. */
  readonly name: ChartName
  /** Language of its words and numbers. */
  readonly language: Language
  /** Title with the unit. */
  readonly title: string
  /** `columns` stand side by side in time, `bars` lie below each other. */
  readonly direction: 'columns' | 'bars'
  /** The bars, in order. */
  readonly points: readonly ChartPoint[]
  /** Length of a full bar, such as 100 percent. Absent: the longest one counts as full. */
  readonly most?: number
  /** Says that some points were not read, or in part only. Absent: all were read. */
  readonly gaps?: string
}
