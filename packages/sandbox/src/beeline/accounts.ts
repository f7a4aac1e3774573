import { type BeelineLogin, logins } from './logins.ts'

/** A made-up login one can sign in with. */
export interface BeelineAccount {
  /** Name of the login. */
  readonly login: string
  /** Opens it. */
  readonly password: string
  /** Its lines, E.164, the default one first. */
  readonly lines: readonly string[]
  /** Other logins of the same person, whose lines its token reads as well. */
  readonly linked: readonly string[]
  /** Contracts it reads over SOAP. */
  readonly contracts: readonly string[]
  /** What it is there to show. */
  readonly shows: string
}

const toAccount = ({ login, password, ctns, linked, contracts, shows }: BeelineLogin): BeelineAccount => ({
  login,
  password,
  lines: ctns.map(ctn => `+7${ctn}`),
  linked,
  contracts,
  shows,
})

/** The logins of the sandbox's Beeline; it knows no other. */
export const beelineAccounts: readonly BeelineAccount[] = logins.map(toAccount)
