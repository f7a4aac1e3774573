import { cookieKey, type StoredCookie } from '../transport/cookie-jar.ts'

const byKey = (cookies: readonly StoredCookie[]): Map<string, StoredCookie> =>
  new Map(cookies.map(cookie => [cookieKey(cookie), cookie]))

const same = (a: StoredCookie | undefined, b: StoredCookie): boolean =>
  a?.value === b.value && a.expires === b.expires

/** True when both lists hold the same cookies with the same values and ends. */
export function sameCookies(a: readonly StoredCookie[], b: readonly StoredCookie[]): boolean {
  const other = byKey(b)
  return a.length === b.length && a.every(cookie => same(other.get(cookieKey(cookie)), cookie))
}

/**
 * What we changed since `base`, by name, domain and path, on top of what another process saved meanwhile. A cookie
 * that ended here stays when the other process got it anew.
 */
export function mergeCookies(
  base: readonly StoredCookie[],
  ours: readonly StoredCookie[],
  theirs: readonly StoredCookie[],
): StoredCookie[] {
  const before = byKey(base)
  const now = byKey(ours)
  const merged = byKey(theirs)
  for (const [key, cookie] of now) if (!same(before.get(key), cookie)) merged.set(key, cookie)
  for (const [key, cookie] of before) if (!now.has(key) && same(merged.get(key), cookie)) merged.delete(key)
  return [...merged.values()]
}
