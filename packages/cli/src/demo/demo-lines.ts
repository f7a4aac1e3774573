import type { Challenge } from '@esim-usage/core'
import { type Sandbox } from '@esim-usage/sandbox'
import { type KnownCarrier, type LineSignIn, mts } from '../carriers.ts'

/** A made-up line, and what a person who signs in there knows. */
export interface DemoLine {
  readonly carrier: KnownCarrier
  /** E.164. */
  readonly line: string
  readonly request: LineSignIn
  /** What the person reads on the phone or in the mail. Undefined: nothing came. */
  answer(sandbox: Sandbox, challenge: Challenge): string | undefined
}

/** One line at each carrier. */
export const demoLines: readonly DemoLine[] = [
  {
    carrier: mts,
    line: '+79000000001',
    request: { method: 'code' },
    answer: ({ mts: played }) => played.outbox('+79000000001').at(-1)?.code,
  },
]
