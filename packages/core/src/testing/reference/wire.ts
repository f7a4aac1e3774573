import * as z from 'zod/mini'
import type { Schema } from '../../adapter/schema.ts'

/** What every answer of the data host has. */
export interface AnswerWire {
  /** The line it speaks of, E.164. */
  readonly line: string
  /** A token that takes the place of the one that asked. */
  readonly fresh?: {
    /** Token of the requests. */
    readonly access: string
    /** Its end, RFC 3339. */
    readonly expiresAt: string
  }
}

/** One row of usage. Amounts are kopecks. */
export interface RowWire {
  /** Start, RFC 3339. */
  readonly at: string
  /** The carrier's kind of row. */
  readonly type: string
  /** The carrier's words. */
  readonly text: string
  /** Seen from the line. */
  readonly way?: 'in' | 'out'
  /** The other side. */
  readonly other?: string
  /** Seconds, bytes or parts, as the type has it. */
  readonly quantity?: number
  /** What it cost. */
  readonly price?: number
}

/** One page of usage. */
export interface UsageWire extends AnswerWire {
  /** Oldest first. */
  readonly rows: readonly RowWire[]
  /** Where the next page is. */
  readonly next?: string
  /** Instant the data holds for, RFC 3339. */
  readonly asOf: string
}

/** The money of a line, in kopecks. */
export interface BalanceWire extends AnswerWire {
  /** On the account. */
  readonly money: number
  /** How far it may go below zero. */
  readonly credit?: number
  /** Instant it holds for, RFC 3339. */
  readonly asOf: string
}

const answer = {
  line: z.string(),
  fresh: z.exactOptional(z.object({ access: z.string(), expiresAt: z.string() })),
}

const row = z.object({
  at: z.string(),
  type: z.string(),
  text: z.string(),
  way: z.exactOptional(z.enum(['in', 'out'])),
  other: z.exactOptional(z.string()),
  quantity: z.exactOptional(z.int()),
  price: z.exactOptional(z.int()),
})

/** An answer of which only the line matters. */
export const answerWire: Schema<AnswerWire> = z.object(answer)

/** Answer of `usage.page`. */
export const usageWire: Schema<UsageWire> = z.object({
  ...answer,
  rows: z.array(row),
  next: z.exactOptional(z.string()),
  asOf: z.string(),
})

/** Answer of `balance.read`. */
export const balanceWire: Schema<BalanceWire> = z.object({
  ...answer,
  money: z.int(),
  credit: z.exactOptional(z.int()),
  asOf: z.string(),
})
