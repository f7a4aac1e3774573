import { readdirSync, readFileSync } from 'node:fs'

/** How a fixture is changed, and where the result must notice it. */
export interface Mutation {
  readonly name: string
  /** Another fixture in its place, with its own status and content type. */
  readonly fixture?: string
  readonly status?: number
  readonly contentType?: string
  readonly text?: string
  /** Place inside the JSON body, and what stands there instead. */
  readonly path?: string
  readonly value?: unknown
  /** Place in the result that must no longer be as expected. */
  readonly at: string
}

export type LineCall =
  | 'usage'
  | 'balance'
  | 'allowances'
  | 'spending'
  | 'payments'
  | 'services'
  | 'lines'
  | 'profile'
export type SignInCall = 'signIn' | 'signInByCode' | 'signInByPassword' | 'discover'
export type BusinessCall =
  | 'business.signIn'
  | 'business.balance'
  | 'business.allowances'
  | 'business.spending'
  | 'business.lines'

/** What one fixture must give, written by hand before there was a reader. */
export interface FixtureCase {
  readonly fixture: string
  readonly name: string
  readonly call: LineCall | SignInCall | BusinessCall
  /** What the person answers to the challenges of a sign-in. */
  readonly replies?: readonly string[]
  /** Business: one line of the account. */
  readonly line?: string
  /** Default: November 2026. */
  readonly query?: { readonly month: string } | { readonly from: string; readonly to: string }
  /** Address to what answers there, one after the other; the last one stays. The fixture answers at its own address. */
  readonly answers?: Readonly<Record<string, readonly string[]>>
  readonly expected: unknown
  /** How often an address must be asked. */
  readonly requests?: Readonly<Record<string, number>>
  readonly mutation: Mutation
}

/** How a fixture was answered. */
export interface IndexEntry {
  readonly file: string
  readonly method: string
  readonly url: string
  readonly status: number
  readonly contentType: string
  readonly headers?: { readonly 'set-cookie'?: readonly string[] }
}

const here = (path: string): URL => new URL(path, import.meta.url)
const read = (path: string): string => readFileSync(here(path), 'utf8')

export const index: readonly IndexEntry[] = JSON.parse(read('fixtures/index.json'))
export const withoutCase: Readonly<Record<string, string>> = JSON.parse(read('fixtures-without-case.json'))
export const cases = readdirSync(here('expected'))
  .toSorted()
  .flatMap((file): readonly FixtureCase[] => JSON.parse(read(`expected/${file}`)))

export const readFixture = (file: string): string => read(`fixtures/${file}`)

const hosts: Readonly<Record<string, string>> = {
  'api.megafon.ru': '',
  'lk.megafon.ru': 'lk',
  'b2blk.megafon.ru': 'b2b',
}

/** `GET /api/main/balance`, `GET lk/login`, `POST b2b/ws/v1.0/auth/process`; a kind of packages stands behind it. */
export function addressOf(method: string, address: string): string {
  const url = new URL(address)
  const path = `${hosts[url.hostname] ?? url.hostname}${url.pathname.replace(/^\/mlk/, '')}`
  return [method, path, url.searchParams.get('remainderType') ?? []].flat().join(' ')
}
