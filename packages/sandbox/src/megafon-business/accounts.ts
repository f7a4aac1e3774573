/** A made-up account of the business cabinet. */
export interface MegafonBusinessAccount {
  /** What one signs in with: ten digits, or a number with the prefix of a branch. */
  readonly login: string
  /** Opens the cabinet. */
  readonly password: string
  /** Its id, which the cabinet asks with. */
  readonly account: string
  /** Its number, as bills print it. */
  readonly accountNumber: string
  /** What it is there to show. */
  readonly shows: string
}

/** The accounts of the sandbox's business cabinet; it knows no other. */
export const megafonBusinessAccounts: readonly MegafonBusinessAccount[] = [
  {
    login: '9000000031',
    password: 'Business1',
    account: '700800',
    accountNumber: '500600700',
    shows: 'many lines, told page by page; some tell less, some are blocked',
  },
  {
    login: 'SZF-12345678',
    password: 'Business2',
    account: '700900',
    accountNumber: '500600900',
    shows: 'three lines, the login of a branch',
  },
]

/** The account of a login; a phone number is written in any way. */
export function findAccount(login: string): MegafonBusinessAccount | undefined {
  const digits = login.replaceAll(/\D/gu, '').slice(-10)
  return megafonBusinessAccounts.find(each => each.login === login || each.login === digits)
}
