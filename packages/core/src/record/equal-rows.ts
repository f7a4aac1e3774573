/** Counts how often a hash came on a day. */
export interface EqualRows {
  /** 1 for the first time. `hash` is at least 16 hexadecimal digits, evenly spread. */
  count(hash: string, day: string): number
}

const startSlots = 64
/** Part of the slots that is in use at most. */
const fullest = 0.75

/** Eight hexadecimal digits as a number of 32 bits. */
function readWord(hash: string, from: number): number {
  let word = 0
  for (let index = from; index < from + 8; index += 1) {
    const code = hash.charCodeAt(index)
    word = (word << 4) | (code < 58 ? code - 48 : code - 87)
  }
  return word >>> 0
}

/** Where the pair stands, or where it would go; two zeros are a free slot. */
function find(table: Uint32Array, high: number, low: number): number {
  const last = table.length - 1
  for (let at = (low << 1) & last; ; at = (at + 2) & last) {
    const first = table[at]
    const second = table[at + 1]
    if ((first === high && second === low) || (first === 0 && second === 0)) return at
  }
}

function enlarge(table: Uint32Array): Uint32Array {
  const larger = new Uint32Array(table.length * 2)
  for (let at = 0; at < table.length; at += 2) {
    const high = table[at] ?? 0
    const low = table[at + 1] ?? 0
    const to = find(larger, high, low)
    larger[to] = high
    larger[to + 1] = low
  }
  return larger
}

/** The rows of one day: 64 bits of each hash in a flat table, and how often those came that came again. */
class DayRows {
  #table: Uint32Array = new Uint32Array(startSlots * 2)
  #used = 0
  readonly #again = new Map<string, number>()

  count(hash: string): number {
    const high = readWord(hash, 0)
    const low = readWord(hash, 8)
    const at = find(this.#table, high, low)
    if (this.#table[at] === high && this.#table[at + 1] === low) {
      const count = (this.#again.get(hash) ?? 1) + 1
      this.#again.set(hash, count)
      return count
    }
    this.#table[at] = high
    this.#table[at + 1] = low
    this.#used += 1
    if (this.#used * 2 > this.#table.length * fullest) this.#table = enlarge(this.#table)
    return 1
  }
}

/**
 * Creates a counter with a table for each day: a million rows take some 15 MB and no work of the garbage collector, where
 * a map of texts takes far more and most of the time of a read. The table of a day fits the caches of a processor.
 */
export function createEqualRows(): EqualRows {
  const days = new Map<string, DayRows>()
  let lastDay: string | undefined
  let rows = new DayRows()
  return {
    count(hash, day) {
      if (day !== lastDay) {
        lastDay = day
        rows = days.get(day) ?? new DayRows()
        days.set(day, rows)
      }
      return rows.count(hash)
    },
  }
}
