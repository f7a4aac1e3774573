import type { ClientEvent, Days } from '@esim-usage/core'
import type { DatasetState, HubDataset } from '../dataset/dataset.ts'
import type { LineReport } from './sync-report.ts'

/** What a sync is doing; holds no phone number. Lines are named by their ids in the hub. */
export type SyncEvent =
  | {
      /** A line is being read. */
      readonly type: 'line-started'
      /** Which line. */
      readonly lineId: string
      /** Key of its carrier. */
      readonly carrier: string
    }
  | {
      /** A dataset is being read. */
      readonly type: 'dataset-started'
      /** Which line. */
      readonly lineId: string
      /** Which dataset. */
      readonly dataset: HubDataset
    }
  | {
      /** Some days of usage or payments were read; they are seen when the run is committed. */
      readonly type: 'window-read'
      /** Which line. */
      readonly lineId: string
      /** Which dataset. */
      readonly dataset: HubDataset
      /** Which days. */
      readonly days: Days
      /** How many rows came. */
      readonly rows: number
      /** Windows done so far, those that failed among them. */
      readonly done: number
      /** Windows to do in all. */
      readonly total: number
    }
  | {
      /** A dataset was read, or could not be. */
      readonly type: 'dataset-ended'
      /** Which line. */
      readonly lineId: string
      /** How it stands. */
      readonly state: DatasetState
    }
  | {
      /** What the carrier's client does. */
      readonly type: 'client'
      /** Which line. */
      readonly lineId: string
      /** What it did. */
      readonly event: ClientEvent
    }
  | {
      /** A line is done. */
      readonly type: 'line-ended'
      /** What came of it. */
      readonly report: LineReport
    }
