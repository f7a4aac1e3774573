import { readdirSync, readFileSync } from 'node:fs'
import { type FixtureChange, openFixtures } from '@esim-usage/core/testing'

/** What one fixture of the business API must give, written by hand before there was a reader. */
export interface BusinessCase {
  readonly fixture: string
  readonly name: string
  readonly call:
    | 'signIn'
    | 'usage'
    | 'balance'
    | 'allowances'
    | 'payments'
    | 'services'
    | 'lines'
    | 'profile'
    | 'orderStatement'
    | 'fetchStatement'
  /** The client speaks for the whole account, not for one line. */
  readonly account?: true
  /** Default: 1 July 2026. */
  readonly query?: { readonly from: string; readonly to: string }
  /** Address to what answers there, one after the other. The fixture answers at its own address where nothing else does. */
  readonly answers?: Readonly<Record<string, readonly string[]>>
  /** `posted`, the body that was sent, is looked at only where it stands here. */
  readonly expected: unknown
  /** How often an address must be asked. */
  readonly requests?: Readonly<Record<string, number>>
  readonly mutation: Omit<FixtureChange, 'file'> & {
    readonly name: string
    /** Place in the result that must no longer be as expected. */
    readonly at: string
  }
}

interface Place {
  readonly file: string
  readonly method: string
  readonly url: string
}

const fixturesFolder = new URL('../fixtures/', import.meta.url)
const here = (path: string): URL => new URL(path, import.meta.url)

export const fixtures = openFixtures(fixturesFolder)
export const businessCases = readdirSync(here('expected'))
  .toSorted()
  .flatMap((file): readonly BusinessCase[] => JSON.parse(readFileSync(here(`expected/${file}`), 'utf8')))

const places: readonly Place[] = JSON.parse(fixtures.read('index.json'))

/** Method, host and path of the answer a fixture is. */
export function addressOf(fixture: string): string {
  const { method, url } = places.find(({ file }) => file === fixture) ?? { method: '', url: '' }
  const { hostname, pathname } = new URL(url)
  return `${method} ${hostname}${pathname}`
}
