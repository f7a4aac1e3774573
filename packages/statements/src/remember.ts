const most = 20_000
/** Texts up to here are never views of a longer text. */
const shortest = 13

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A text cut out of a piece of a file keeps the whole piece in memory; a copy does not. */
const copy = (text: string): string => (text.length < shortest ? text : decoder.decode(encoder.encode(text)))

/** Remembers what was read of a text: files repeat the same words and numbers over and over. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found.value
    if (known.size === most) known.clear()
    const own = copy(text)
    const value = read(own)
    known.set(own, { value })
    return value
  }
}

/** The same text, held once. */
export const intern: (text: string) => string = remember(text => text)
