import { readdirSync, readFileSync } from 'node:fs'
import { type FixtureChange, openFixtures } from '@esim-usage/core/testing'

/** What one fixture must give, written by hand before there was a reader. */
export interface FixtureCase {
  readonly fixture: string
  readonly name: string
  readonly call:
    | 'signIn'
    | 'signInByCode'
    | 'signInByPassword'
    | 'balance'
    | 'allowances'
    | 'spending'
    | 'payments'
    | 'services'
    | 'lines'
    | 'profile'
    | 'business:usage'
    | 'business:lines'
  /** What the person answers to the challenges of a sign-in. */
  readonly replies?: readonly string[]
  readonly line?: string
  readonly query?: { readonly month: string } | { readonly from: string; readonly to: string }
  /** Address to what answers there, one after the other. */
  readonly answers: Readonly<Record<string, readonly string[]>>
  /** `session` and `sent` are looked at only where they stand here. */
  readonly expected: unknown
  /** How often an address must be asked. */
  readonly requests?: Readonly<Record<string, number>>
  readonly mutation: Omit<FixtureChange, 'file'> & {
    readonly name: string
    /** Place in the result that must no longer be as expected. */
    readonly at: string
  }
}

const here = (path: string): URL => new URL(path, import.meta.url)

export const fixtures = openFixtures(here('fixtures/'))
export const withoutCase: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(here('fixtures-without-case.json'), 'utf8'),
)
export const cases = readdirSync(here('expected'))
  .toSorted()
  .flatMap((file): readonly FixtureCase[] => JSON.parse(readFileSync(here(`expected/${file}`), 'utf8')))
