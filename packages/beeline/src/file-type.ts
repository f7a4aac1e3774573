const signs: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'application/pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'application/vnd.ms-excel'],
]

/** What a file is, by its first bytes; undefined: it is none that is known. */
export const fileTypeOf = (bytes: Uint8Array): string | undefined =>
  signs.find(([sign]) => sign.every((byte, place) => bytes[place] === byte))?.[1]
