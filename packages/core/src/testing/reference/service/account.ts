/** An account of the reference carrier: who may sign in, and whose lines it sees. */
export interface ReferenceAccount {
  /** E.164: the main line first, then the linked ones. */
  readonly lines: readonly string[]
  /** Password of the main line. */
  readonly password: string
  /** Money on each line, kopecks. */
  readonly money: number
}

/** The line most tests speak for; it has no linked line. */
export const referenceLine = '+79000000001'

/** The password of every account that the reference service starts with. */
export const referencePassword = 'reference-password'

/** A single line, a main line with a linked one, and a stranger's line. */
export const referenceAccounts: readonly ReferenceAccount[] = [
  { lines: [referenceLine], password: referencePassword, money: 12_345 },
  { lines: ['+79000000002', '+79000000003'], password: referencePassword, money: -4050 },
  { lines: ['+79000000011'], password: referencePassword, money: 0 },
]
