import { lines } from './lines.ts'
import type { MtsLine } from './mts-line.ts'

/** A made-up line one can sign in with. */
export interface MtsAccount {
  /** E.164. */
  readonly line: string
  /** Absent: there is none, only a code signs in. */
  readonly password?: string
  /** Lines its session can switch to. */
  readonly linked: readonly string[]
  /** What it is there to show. */
  readonly shows: string
}

function toAccount({ phone, password, linked, shows }: MtsLine): MtsAccount {
  const account = { line: `+${phone}`, linked: linked.map(each => `+${each}`), shows }
  return password === undefined ? account : { ...account, password }
}

/** The lines of the sandbox's MTS; it knows no other number. Codes are in `sandbox.mts.outbox(line)`. */
export const mtsAccounts: readonly MtsAccount[] = lines.map(toAccount)
