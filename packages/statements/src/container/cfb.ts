const headerBytes = 512
const entryBytes = 128
/** Numbers from here on are marks, such as the end of a chain. */
const firstMark = 0xfffffffa
const tablesInHeader = 109
const stream = 2
const root = 5

/** Sector numbers of a chain in order. Undefined: it leaves the file, or runs in a circle. */
function follow(next: readonly number[], start: number): number[] | undefined {
  const chain: number[] = []
  const seen = new Set<number>()
  for (let sector = start; sector < firstMark; sector = next[sector] ?? firstMark) {
    if (sector >= next.length || seen.has(sector)) return undefined
    seen.add(sector)
    chain.push(sector)
  }
  return chain
}

/** The sectors behind each sector of the file. Undefined: the table of them is not whole. */
function readTable(view: DataView, sectorBytes: number): number[] | undefined {
  const sectors = Math.floor(view.byteLength / sectorBytes) - 1
  // Files with more tables than the header holds are larger than the largest workbook that is read.
  const tables = view.getUint32(44, true)
  if (tables === 0 || tables > tablesInHeader) return undefined
  const next: number[] = []
  for (let table = 0; table < tables; table += 1) {
    const start = (view.getUint32(76 + table * 4, true) + 1) * sectorBytes
    if (start + sectorBytes > view.byteLength) return undefined
    for (let at = start; at < start + sectorBytes; at += 4) next.push(view.getUint32(at, true))
  }
  const isCut = next.slice(sectors).some(sector => sector < firstMark)
  return isCut ? undefined : next.slice(0, sectors)
}

/**
 * True when a compound file (BIFF workbooks are one) is whole and sound: every chain of sectors is there and ends. The
 * library of workbooks reads what is left of a file that was cut off without a word, and follows circles for ever.
 */
export function isSoundCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  const isKnown = (shift === 9 || shift === 12) && view.getUint16(32, true) === 6
  const sectorBytes = 2 ** shift
  const next = isKnown ? readTable(view, sectorBytes) : undefined
  const directory = next === undefined ? undefined : follow(next, view.getUint32(48, true))
  if (next === undefined || directory === undefined || directory.length === 0) return false
  // More tables would stand in a chain of their own.
  if (view.getUint32(72, true) !== 0 || follow(next, view.getUint32(60, true)) === undefined) return false
  const smallest = view.getUint32(56, true)
  return directory.every(sector => {
    const from = (sector + 1) * sectorBytes
    for (let at = from; at < from + sectorBytes; at += entryBytes) {
      const type = view.getUint8(at + 66)
      const size = view.getUint32(at + 120, true)
      // Small streams stand inside the one of the root.
      if ((type !== stream && type !== root) || size === 0 || (type === stream && size < smallest)) continue
      const chain = follow(next, view.getUint32(at + 116, true))
      if (chain === undefined || chain.length * sectorBytes < size) return false
    }
    return true
  })
}
