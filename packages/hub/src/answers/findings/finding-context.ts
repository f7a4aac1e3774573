import type { Days } from '@esim-usage/core'
import type { HubLine } from '../../line/hub-line.ts'
import type { HubStore } from '../../store/hub-store.ts'
import type { StoredUsage } from '../../store/usage-store.ts'
import type { Finding } from '../finding.ts'

/** What a rule looks at. */
export interface FindingContext {
  readonly store: HubStore
  readonly line: HubLine
  /** Today in the zone of the line. */
  readonly today: string
  /** Days that findings are wanted of. */
  readonly period: Days
  /** All days of usage that were read in whole. */
  readonly read: readonly Days[]
  /** Rows of the period that cost something. */
  readonly charged: readonly StoredUsage[]
}

/** Looks for one kind of thing. */
export type FindingDetector = (context: FindingContext) => readonly Finding[] | Promise<readonly Finding[]>
