const headerBytes = 512
const freeSector = 0xffffffff
const inHeader = 109

/**
 * True when all sectors that a compound file (BIFF workbooks are one) says it uses are there: the library of workbooks
 * reads what is left of a file that was cut off, without a word.
 */
export function isWholeCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return false
  const sectorBytes = 2 ** shift
  const sectors = Math.ceil((bytes.length - sectorBytes) / sectorBytes)
  // Files with more tables than the header holds are larger than the largest workbook that is read.
  const tables = Math.min(view.getUint32(44, true), inHeader)
  for (let table = 0; table < tables; table += 1) {
    const sector = view.getUint32(76 + table * 4, true)
    const start = (sector + 1) * sectorBytes
    if (start + sectorBytes > bytes.length) return false
    const first = (table * sectorBytes) / 4
    for (let entry = 0; entry < sectorBytes / 4; entry += 1) {
      const isUsed = view.getUint32(start + entry * 4, true) !== freeSector
      if (isUsed && first + entry >= sectors) return false
    }
  }
  return tables > 0
}
