import { expect, test } from 'vitest'
import { maskAddress } from '../../src/client/mask-address.ts'

test.each([
  ['+79000000001', '***01'],
  ['+7 (900) 000-00-12 (SMS)', '***12'],
  ['anna@example.ru', 'a***@***'],
  ['@example.ru', '***@***'],
  ['1234', '***34'],
  ['123', '***'],
  ['the phone of the holder', '***'],
])('of %s a person sees %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked)
})
