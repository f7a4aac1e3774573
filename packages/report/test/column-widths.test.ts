import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnGap, shareWidth } from '../src/pdf/column-widths.ts'

const need = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 900 }))
  .map(([least, more]) => ({ least, most: least + more }))

test('columns never leave the page, and none is narrower than its words while all words have room', () => {
  fc.assert(
    fc.property(fc.array(need, { minLength: 1, maxLength: 13 }), needs => {
      const page = 770
      const room = page - columnGap * needs.length
      const widths = shareWidth(needs, page)
      const sum = widths.reduce((total, width) => total + width, 0)
      expect(sum).toBeLessThanOrEqual(room + 0.001)
      const hasRoom = needs.reduce((total, { least }) => total + least, 0) < room
      for (const [column, { least, most }] of needs.entries()) {
        expect(widths[column]).toBeLessThanOrEqual(most + 0.001)
        expect(widths[column]).toBeGreaterThanOrEqual(hasRoom ? least : 0)
      }
    }),
  )
})
