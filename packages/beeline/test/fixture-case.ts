import { readdirSync, readFileSync } from 'node:fs'

/** How a fixture is changed, and where the result must notice it. */
export interface Mutation {
  readonly name: string
  /** Another fixture in its place. */
  readonly fixture?: string
  /** Place inside the JSON body, and what stands there instead. */
  readonly path?: string
  readonly value?: unknown
  /** A text in the body, and what stands there instead. */
  readonly replace?: readonly [before: string, after: string]
  /** Place in the result that must no longer be as expected. */
  readonly at: string
}

/** What one fixture must give, written by hand before there was a reader. */
export interface FixtureCase {
  readonly fixture: string
  readonly name: string
  readonly call:
    | 'signInByPassword'
    | 'signInByCookies'
    | 'usage'
    | 'balance'
    | 'allowances'
    | 'spending'
    | 'payments'
    | 'services'
    | 'lines'
    | 'profile'
    | 'orderStatement'
    | 'fetchStatement'
  /** Where the fixture answers; default: its own address. */
  readonly address?: string
  /** Answers of other addresses, one after the other; the last one stays. */
  readonly answers?: Readonly<Record<string, readonly string[]>>
  /** A business client of the whole contract. */
  readonly account?: true
  /** Default: November 2026. */
  readonly query?: { readonly month: string } | { readonly from: string; readonly to: string }
  readonly raw?: true
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
  readonly resource: string
}

/** The three ways to Beeline. */
export type ClientKind = 'rest' | 'web' | 'business'

const here = (path: string): URL => new URL(path, import.meta.url)
const read = (path: string): string => readFileSync(here(path), 'utf8')

export const index: readonly IndexEntry[] = JSON.parse(read('fixtures/index.json'))
export const withoutCase: Readonly<Record<string, string>> = JSON.parse(read('fixtures-without-case.json'))
export const cases = readdirSync(here('expected'))
  .toSorted()
  .flatMap((file): readonly FixtureCase[] => JSON.parse(read(`expected/${file}`)))

export const readFixture = (file: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(here(`fixtures/${file}`)))

/** The entry of a fixture; throws when there is none. */
export function entryOf(file: string): IndexEntry {
  const entry = index.find(each => each.file === file)
  if (entry === undefined) throw new Error(`No fixture ${file}.`)
  return entry
}

/** Which client a fixture is for. */
export const kindOf = ({ fixture }: FixtureCase): ClientKind =>
  fixture.startsWith('web') ? 'web' : fixture.startsWith('soap/') ? 'business' : 'rest'
