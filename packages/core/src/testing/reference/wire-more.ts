import * as z from 'zod/mini'
import type { Schema } from '../../adapter/schema.ts'
import type { LineStatus } from '../../record/line.ts'
import type { AnswerWire } from './wire.ts'

/** A package: bytes, seconds or messages. */
export interface PackageWire {
  /** The carrier's id of it. */
  readonly id: string
  /** Its name. */
  readonly name: string
  /** What it holds. */
  readonly kind: 'data' | 'voice' | 'message'
  /** Quota. Absent: unlimited. */
  readonly total?: number
  /** Used so far. */
  readonly used?: number
}

/** A package task, running or done. */
export interface TaskWire extends AnswerWire {
  /** Done when there are packages. */
  readonly status: 'wait' | 'ready'
  /** The packages. */
  readonly packages?: readonly PackageWire[]
}

/** One month by category, in kopecks. */
export interface SpendingWire extends AnswerWire {
  /** All of it. */
  readonly total: number
  /** Groups. */
  readonly groups: readonly { readonly code: string; readonly name: string; readonly sum: number }[]
  /** True when the month is over. */
  readonly closed: boolean
}

/** Money that was paid in, in kopecks. */
export interface PaymentsWire extends AnswerWire {
  /** Oldest first. */
  readonly payments: readonly { readonly at: string; readonly sum: number; readonly how: string }[]
}

/** What is switched on; fees in kopecks a month. */
export interface ServicesWire extends AnswerWire {
  /** In the carrier's order. */
  readonly services: readonly { readonly id: string; readonly name: string; readonly fee: number }[]
}

/** Lines of the sign-in. */
export interface LinesWire extends AnswerWire {
  /** The session's own first. */
  readonly lines: readonly { readonly line: string; readonly title: string; readonly status: LineStatus }[]
}

/** Who the line belongs to. */
export interface ProfileWire extends AnswerWire {
  /** Name of the holder. */
  readonly holder: string
  /** Account number. */
  readonly account: string
  /** State of the line. */
  readonly status: LineStatus
}

/** The tariff of the line; fee in kopecks a month. */
export interface TariffWire extends AnswerWire {
  /** Its name. */
  readonly name: string
  /** Its fee. */
  readonly fee: number
}

const answer = {
  line: z.string(),
  fresh: z.exactOptional(z.object({ access: z.string(), expiresAt: z.string() })),
}
const status: Schema<LineStatus> & z.ZodMiniType<LineStatus> = z.enum([
  'active',
  'blocked-financial',
  'blocked-voluntary',
  'blocked',
  'suspended',
  'closed',
  'unknown',
])

/** Answer of `allowances.order`. */
export const orderWire: Schema<AnswerWire & { readonly task: string }> = z.object({
  ...answer,
  task: z.string(),
})

/** Answer of `allowances.result`. */
export const taskWire: Schema<TaskWire> = z.object({
  ...answer,
  status: z.enum(['wait', 'ready']),
  packages: z.exactOptional(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['data', 'voice', 'message']),
        total: z.exactOptional(z.int()),
        used: z.exactOptional(z.int()),
      }),
    ),
  ),
})

/** Answer of `spending.read`. */
export const spendingWire: Schema<SpendingWire> = z.object({
  ...answer,
  total: z.int(),
  groups: z.array(z.object({ code: z.string(), name: z.string(), sum: z.int() })),
  closed: z.boolean(),
})

/** Answer of `payments.read`. */
export const paymentsWire: Schema<PaymentsWire> = z.object({
  ...answer,
  payments: z.array(z.object({ at: z.string(), sum: z.int(), how: z.string() })),
})

/** Answer of `services.read`. */
export const servicesWire: Schema<ServicesWire> = z.object({
  ...answer,
  services: z.array(z.object({ id: z.string(), name: z.string(), fee: z.int() })),
})

/** Answer of `lines.read`. */
export const linesWire: Schema<LinesWire> = z.object({
  ...answer,
  lines: z.array(z.object({ line: z.string(), title: z.string(), status })),
})

/** Answer of `profile.read`. */
export const profileWire: Schema<ProfileWire> = z.object({
  ...answer,
  holder: z.string(),
  account: z.string(),
  status,
})

/** Answer of `tariff.read`. */
export const tariffWire: Schema<TariffWire> = z.object({ ...answer, name: z.string(), fee: z.int() })

/** Answer of `statement.order`. */
export const statementWire: Schema<AnswerWire & { readonly id: string }> = z.object({
  ...answer,
  id: z.string(),
})

/** Answer of `statement.fetch` while there is no file. */
export const statementStateWire: Schema<{
  readonly status: 'wait' | 'mailed'
  readonly askAgainSeconds?: number
}> = z.object({ status: z.enum(['wait', 'mailed']), askAgainSeconds: z.exactOptional(z.int()) })
