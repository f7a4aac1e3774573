import type { BeelineLine } from './beeline-line.ts'
import { findLine, lines } from './lines.ts'

/** Where a sign-in stops: terms, a one-time password, one that is too old, a locked login. */
export type SignInStop = 'offer' | 'temporary-password' | 'old-password' | 'locked'

/** A login of the cabinet. */
export interface BeelineLogin {
  readonly login: string
  readonly password: string
  readonly shows: string
  /** Ten digits, the default line first. */
  readonly ctns: readonly string[]
  /** Other logins of the same person. */
  readonly linked: readonly string[]
  /** Contracts of a corporate login. */
  readonly contracts: readonly string[]
  readonly stop?: SignInStop
}

const person = { linked: [], contracts: [] }
const stopped = (digit: number, stop: SignInStop, shows: string): BeelineLogin => ({
  ...person,
  login: `900000000${digit}`,
  password: `Sandbox${digit}`,
  shows,
  ctns: [`900000000${digit}`],
  stop,
})

/** All logins. */
export const logins: readonly BeelineLogin[] = [
  {
    ...person,
    login: '9000000001',
    password: 'Sandbox1',
    shows: 'prepaid by the month; a second line by the day in another region; a linked postpaid login',
    ctns: ['9000000001', '9000000003'],
    linked: ['9000000002'],
  },
  {
    ...person,
    login: '9000000002',
    password: 'Sandbox2',
    shows: 'postpaid',
    ctns: ['9000000002'],
  },
  {
    ...person,
    login: '9000000004',
    password: 'Sandbox4',
    shows: 'blocked for want of money, no usage, no name',
    ctns: ['9000000004'],
  },
  stopped(5, 'offer', 'terms are not accepted: the sign-in stops'),
  stopped(6, 'temporary-password', 'one-time password: the sign-in stops until a new one is set'),
  stopped(7, 'old-password', 'password that is too old: the sign-in stops until a new one is set'),
  stopped(8, 'locked', 'locked login: no sign-in'),
  { ...person, login: '9000000009', password: 'Sandbox9', shows: 'somebody else', ctns: ['9000000009'] },
  {
    ...person,
    login: '9000000010',
    password: 'Sandbox10',
    shows: 'prepaid without a fee, not used at all',
    ctns: ['9000000010'],
  },
  {
    ...person,
    login: 'sandbox.company',
    password: 'SandboxCompany1',
    shows: 'contract of six lines, thousands of rows',
    ctns: lines.filter(({ ban }) => ban === '700000001').map(({ ctn }) => ctn),
    contracts: ['700000001'],
  },
  {
    ...person,
    login: '9000000011',
    password: 'Sandbox11',
    shows: 'one line of the contract, read by its user',
    ctns: ['9000000011'],
  },
]

/** A login by its name. */
export const findLogin = (name: string): BeelineLogin | undefined =>
  logins.find(({ login }) => login === name)

/** Lines a token of a login reaches: its own, then those of linked logins. */
export const linesOf = ({ ctns, linked }: BeelineLogin): readonly BeelineLine[] =>
  [...ctns, ...linked.flatMap(name => findLogin(name)?.ctns ?? [])].flatMap(ctn => findLine(ctn) ?? [])
