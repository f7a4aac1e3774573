import { readdirSync, readFileSync } from 'node:fs'

/** How a fixture is changed, and where the result must notice it. */
export interface Mutation {
  readonly name: string
  /** Fixture to change; default: the one of the case. */
  readonly file?: string
  /** Another fixture in its place. */
  readonly fixture?: string
  readonly status?: number
  readonly contentType?: string
  readonly text?: string
  readonly location?: string
  readonly finalUrl?: string
  /** Place inside the JSON body, and what stands there instead. */
  readonly path?: string
  readonly value?: unknown
  /** Place in the result that must no longer be as expected. */
  readonly at: string
}

/** What one fixture must give, written by hand before there was a reader. */
export interface FixtureCase {
  readonly fixture: string
  readonly name: string
  readonly call:
    | 'signIn'
    | 'signInByCode'
    | 'signInByPassword'
    | 'usage'
    | 'balance'
    | 'allowances'
    | 'spending'
    | 'payments'
    | 'services'
    | 'lines'
    | 'profile'
    | 'signOutEverywhere'
  /** What the person answers to the challenges of a sign-in; `resend` asks for another code or picture. */
  readonly replies?: readonly string[]
  readonly line?: string
  /** The session has linked lines. */
  readonly linked?: true
  /** Default: July 2026. */
  readonly query?: { readonly month: string } | { readonly from: string; readonly to: string }
  /** Address to what answers there, one after the other; the last one stays. `FILE PLACE=VALUE` changes a fixture. */
  readonly answers: Readonly<Record<string, readonly string[]>>
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
  readonly finalUrl?: string
  readonly responseHeaders?: Readonly<Record<string, string | readonly string[]>>
  readonly requestBody?: unknown
}

const here = (path: string): URL => new URL(path, import.meta.url)

const read = (path: string): string => readFileSync(here(path), 'utf8')

export const index: readonly IndexEntry[] = JSON.parse(read('fixtures/index.json'))
export const withoutCase: Readonly<Record<string, string>> = JSON.parse(read('fixtures-without-case.json'))
export const cases = readdirSync(here('expected'))
  .toSorted()
  .flatMap((file): readonly FixtureCase[] => JSON.parse(read(`expected/${file}`)))

export const readFixture = (file: string): string => read(`fixtures/${file}`)

/** Value at a place such as `data.nodes.0.code`. */
export const valueAt = (from: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      from,
    )

/** The text with another value at one place; throws when there is no such place. */
export function changeJson(text: string, path: string, value: unknown): string {
  const root: unknown = JSON.parse(text)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.length === 0 ? root : valueAt(root, keys.join('.'))
  if (typeof parent !== 'object' || parent === null || !(last in parent))
    throw new Error(`Nothing stands at ${path}.`)
  Reflect.set(parent, last, value)
  return JSON.stringify(root)
}
