import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeCookies, sameCookies } from '../../src/session/merge-cookies.ts'
import type { StoredCookie } from '../../src/transport/cookie-jar.ts'

const cookie = (name: string, value: string, path = '/'): StoredCookie => ({
  name,
  value,
  domain: 'carrier.test',
  path,
})

describe('merging cookies', () => {
  test('tells cookies apart by name, domain and path', () => {
    const merged = mergeCookies([], [cookie('sid', 'ours', '/a')], [cookie('sid', 'theirs', '/b')])
    expect(merged.map(({ path, value }) => [path, value])).toEqual([
      ['/b', 'theirs'],
      ['/a', 'ours'],
    ])
  })

  test('a new end of an equal value is a change', () => {
    const [base, ours] = [cookie('sid', 'same'), { ...cookie('sid', 'same'), expires: 5 }]
    expect(mergeCookies([base], [ours], [base])).toEqual([ours])
    expect(sameCookies([base], [ours])).toBe(false)
    expect(sameCookies([base], [])).toBe(false)
    expect(sameCookies([ours], [{ ...ours }])).toBe(true)
  })

  test('without changes of our own theirs is all there is', () => {
    const cookies = fc.uniqueArray(
      fc.constantFrom('a', 'b', 'c').map(name => cookie(name, 'x')),
      { selector: each => each.name },
    )
    fc.assert(
      fc.property(cookies, cookies, (base, theirs) => {
        expect(mergeCookies(base, base, theirs)).toEqual(theirs)
      }),
    )
  })
})
