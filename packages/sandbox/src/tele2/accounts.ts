import { lines } from './lines.ts'
import type { Tele2Line } from './tele2-line.ts'

/** A made-up line one can sign in with. */
export interface Tele2Account {
  /** E.164. */
  readonly line: string
  /** Absent: there is none, only a code signs in. */
  readonly password?: string
  /** Whether a sign-in wants a code by e-mail besides. */
  readonly wantsMailCode: boolean
  /** Lines its session reads as well. */
  readonly linked: readonly string[]
  /** What it is there to show. */
  readonly shows: string
}

const toAccount = ({ phone, password, wantsMailCode, linked, shows }: Tele2Line): Tele2Account => ({
  line: `+${phone}`,
  ...(password !== undefined && { password }),
  wantsMailCode,
  linked: linked.map(each => `+${each}`),
  shows,
})

/** The lines of the sandbox's t2; it knows no other number. Codes are in `sandbox.tele2.outbox(line)`. */
export const tele2Accounts: readonly Tele2Account[] = lines.map(toAccount)
