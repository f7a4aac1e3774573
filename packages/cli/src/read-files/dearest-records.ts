import type { UsageRecord } from '@esim-usage/core'
import { dearestOf } from '../screen/render-dearest.ts'

/** Keeps only the dearest of all records it is told, so that a file of any size fits. */
export class DearestRecords {
  #dearest: readonly UsageRecord[] = []

  add(records: readonly UsageRecord[], count = 10): void {
    this.#dearest = dearestOf([...this.#dearest, ...records], count)
  }

  get records(): readonly UsageRecord[] {
    return this.#dearest
  }
}
