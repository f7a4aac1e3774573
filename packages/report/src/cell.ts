import type { Money } from '@esim-usage/core'

/** One value of a table. Formats write it in their own way; none changes it. */
export type Cell =
  | {
      /** Words of ours. */
      readonly kind: 'text'
      /** As it is shown. */
      readonly text: string
    }
  | {
      /** Words of a carrier or of the other side: they may hold anything. */
      readonly kind: 'foreign'
      /** As it came. */
      readonly text: string
    }
  | {
      /** A whole number. */
      readonly kind: 'integer' | 'seconds' | 'bytes'
      /** Seconds, bytes, or a count. */
      readonly value: number
    }
  | {
      /** An exact sum; its currency stands in a column of its own. */
      readonly kind: 'money'
      /** The sum. */
      readonly money: Money
    }
