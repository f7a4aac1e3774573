/** More different texts than this are data, not words: they are read each time. */
const most = 4000
const slots = 256

/** Cheap, and different for most words and numbers of a list; a map would hash every letter of each new text. */
const slotOf = (text: string): number =>
  (text.length * 31 + text.charCodeAt(text.length >> 1) * 7 + text.charCodeAt(text.length - 1)) & (slots - 1)

/** A reader of short texts that repeat, such as words, units and numbers of a list of rows: reads each once. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly text: string; readonly value: T }>()
  const recent = Array.from(
    { length: slots },
    (): { readonly text: string; readonly value: T } | undefined => undefined,
  )
  return text => {
    const slot = slotOf(text)
    const last = recent[slot]
    if (last !== undefined && last.text === text) return last.value
    const entry = known.get(text) ?? { text, value: read(text) }
    if (known.size < most) known.set(text, entry)
    recent[slot] = entry
    return entry.value
  }
}
