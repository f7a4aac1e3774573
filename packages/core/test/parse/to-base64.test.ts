import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64 } from '@esim-usage/core/parse'

test.each([
  [[], ''],
  [[0xff], '/w=='],
  [[0xfb, 0xef], '++8='],
  [[0x89, 0x50, 0x4e, 0x47], 'iVBORw=='],
])('%j', (bytes, text) => {
  expect(toBase64(Uint8Array.from(bytes))).toBe(text)
})

test('loses no byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), bytes => {
      expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes])
    }),
  )
})
