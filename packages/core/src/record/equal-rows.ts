/** Counts how often a hash came on a day. */
export interface EqualRows {
  /** 1 for the first time. `hash` is at least 16 hexadecimal digits, evenly spread. */
  count(hash: string, day: string): number
}

const startSlots = 1024
/** Words a slot has: two of the hash and the day, one of the count; a count of 0 is a free slot. */
const slotWords = 3

/** Eight hexadecimal digits as a number of 32 bits. */
function readWord(hash: string, from: number): number {
  let word = 0
  for (let index = from; index < from + 8; index += 1) {
    const code = hash.charCodeAt(index)
    word = (word << 4) | (code < 58 ? code - 48 : code - 87)
  }
  return word >>> 0
}

/** Days of nearby dates are far apart in the bits that tell them. */
const toDayBits = (day: string): number => Math.imul(Number(day.replaceAll('-', '')), 0x9e3779b1)

/**
 * Creates a counter that holds 64 bits of each hash in a flat table: a million rows take some 25 MB and no work of
 * the garbage collector, where a map of texts takes five times that and most of the time of a read.
 */
export function createEqualRows(): EqualRows {
  let slots = startSlots
  let table = new Uint32Array(slots * slotWords)
  let used = 0
  let lastDay = ''
  let dayBits = toDayBits('')

  /** Where the pair stands, or where it would go. */
  const find = (words: Uint32Array, high: number, low: number): number => {
    const mask = words.length / slotWords - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotWords
      if (words[at + 2] === 0 || (words[at] === high && words[at + 1] === low)) return at
    }
  }
  const grow = (): void => {
    slots *= 2
    const larger = new Uint32Array(slots * slotWords)
    for (let at = 0; at < table.length; at += slotWords) {
      if (table[at + 2] === 0) continue
      const to = find(larger, table[at] ?? 0, table[at + 1] ?? 0)
      larger[to] = table[at] ?? 0
      larger[to + 1] = table[at + 1] ?? 0
      larger[to + 2] = table[at + 2] ?? 0
    }
    table = larger
  }

  return {
    count(hash, day) {
      if (day !== lastDay) {
        lastDay = day
        dayBits = toDayBits(day)
      }
      const low = readWord(hash, 8)
      const high = (readWord(hash, 0) ^ dayBits) >>> 0
      let at = find(table, high, low)
      const count = (table[at + 2] ?? 0) + 1
      if (count === 1) {
        used += 1
        if (used * 2 > slots) {
          grow()
          at = find(table, high, low)
        }
        table[at] = high
        table[at + 1] = low
      }
      table[at + 2] = count
      return count
    },
  }
}
