/** More different texts than this are data, not words: they are read each time. */
const most = 4000

/** A reader of short texts that repeat, such as words, units and numbers of a list of rows: reads each once. */
export function remember<Key, T>(read: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return key => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = read(key)
    if (known.size < most) known.set(key, value)
    return value
  }
}
