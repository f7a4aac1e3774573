import { crc32, deflateSync } from 'node:zlib'

/** Digits as three columns by five rows, a bit for each dot, row by row. */
const glyphs: readonly string[] = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
]
const dot = 8
const columns = 3
const rows = 5

function isInk(digits: string, x: number, y: number): boolean {
  const column = Math.floor(x / dot) - 1
  const row = Math.floor(y / dot) - 1
  const digit = digits[Math.floor(column / (columns + 1))]
  const inside = column % (columns + 1)
  if (digit === undefined || column < 0 || inside === columns || row < 0 || row >= rows) return false
  return glyphs[Number(digit)]?.[row * columns + inside] === '1'
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, sum])
}

/** Digits as a grey PNG that a person can read. */
export function pngOf(digits: string): Uint8Array<ArrayBuffer> {
  const width = dot * (digits.length * (columns + 1) + 1)
  const height = dot * (rows + 2)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head.writeUInt8(8, 8)
  const lines = Array.from({ length: height }, (_line, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_dot, x) => (isInk(digits, x, y) ? 32 : 224))]),
  )
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The same in a `data:` address. */
export const pictureOf = (digits: string): string =>
  `data:image/png;base64,${Buffer.from(pngOf(digits)).toString('base64')}`
