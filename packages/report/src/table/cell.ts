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
      /** A wall clock. */
      readonly kind: 'time'
      /** `YYYY-MM-DD HH:mm:ss`, cut where it is no more exact. */
      readonly text: string
    }
  | {
      /** A whole number. */
      readonly kind: 'integer' | 'seconds' | 'bytes'
      /** Seconds, bytes, or a count. */
      readonly value: number
      /** Of seconds: people read them as minutes, the way packages are counted, however many. */
      readonly inMinutes?: true
    }
  | {
      /** An exact sum. */
      readonly kind: 'money'
      /** The sum. */
      readonly money: Money
    }

/** A value, or nothing where it is not known. */
export type MaybeCell = Cell | undefined

/** Words of ours. */
export const text = (words: string | undefined): MaybeCell =>
  words === undefined ? undefined : { kind: 'text', text: words }

/** Words of a carrier or of the other side. */
export const foreign = (words: string | undefined): MaybeCell =>
  words === undefined ? undefined : { kind: 'foreign', text: words }

/** A whole number. */
export const whole = (kind: 'integer' | 'seconds' | 'bytes', value: number | undefined): MaybeCell =>
  value === undefined ? undefined : { kind, value }

/** A sum. */
export const sum = (money: Money | undefined): MaybeCell =>
  money === undefined ? undefined : { kind: 'money', money }

const printedLength = { second: 19, minute: 16, day: 10, month: 7 } as const

/** The wall clock an instant was printed with, only as exact as it is. */
export const clock = (
  instant: string | undefined,
  precision: keyof typeof printedLength = 'second',
): MaybeCell =>
  instant === undefined
    ? undefined
    : { kind: 'time', text: instant.slice(0, printedLength[precision]).replace('T', ' ') }
