import { lines } from './lines.ts'
import type { MegafonLine } from './megafon-line.ts'

/** A made-up MegaFon line one can sign in with. */
export interface MegafonAccount {
  /** E.164. */
  readonly line: string
  /** Absent: there is none, only a code signs in. */
  readonly password?: string
  /** What it is there to show. */
  readonly shows: string
}

function toAccount({ phone, password, shows }: MegafonLine): MegafonAccount {
  const account = { line: `+7${phone}`, shows }
  return password === undefined ? account : { ...account, password }
}

/** The lines of the sandbox's MegaFon; it knows no other number. Codes are in `sandbox.megafon.outbox(line)`. */
export const megafonAccounts: readonly MegafonAccount[] = lines.map(toAccount)
