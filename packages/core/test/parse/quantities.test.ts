import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDuration, parseVolume, toBytes, toSeconds } from '@esim-usage/core/parse'

test.each([
  [31_457_280, 'KByte', 1024, 30 * 1024 ** 3],
  ['1,5', 'ГБ', 1024, 1_610_612_736],
  ['1.5', 'Gb', 1000, 1_500_000_000],
  [7, 'байт', 1024, 7],
  [7, ' BYTE ', 1024, 7],
  [0.1, 'КБ', 1024, 102],
  [2, 'ТБ', 1024, 2 * 1024 ** 4],
  [-1, 'МБ', 1024, -1_048_576],
] as const)('%s %s by %s', (quantity, unit, base, bytes) => {
  expect(toBytes(quantity, unit, base)).toBe(bytes)
})

test('units that are not known, and numbers that are too large, give nothing', () => {
  expect(toBytes(1, 'шт', 1024)).toBeUndefined()
  expect(toBytes(1, 'Кбит', 1024)).toBeUndefined()
  expect(toBytes(9000, 'ТБ', 1024)).toBeUndefined()
  expect(toBytes('много', 'ГБ', 1024)).toBeUndefined()
  expect(toSeconds(1, 'MONTH')).toBeUndefined()
})

test('whole megabytes are exact', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(1000 as const, 1024 as const), (megabytes, base) => {
      expect(toBytes(String(megabytes), 'МБ', base)).toBe(megabytes * base * base)
    }),
  )
})

test.each([
  ['1,5 ГБ', 1_610_612_736],
  ['435Kb', 445_440],
  ['1\u00a0024 МБ', 1_073_741_824],
  ['10 байт', 10],
  ['12', undefined],
  ['5 яблок', undefined],
  ['ГБ', undefined],
])('the volume %s', (text, bytes) => {
  expect(parseVolume(text, 1024)).toBe(bytes)
})

test.each([
  [77, 'SECOND', 77],
  [2, 'MINUTE', 120],
  ['1,5', 'мин.', 90],
  [1, 'ч', 3600],
  [3, 'сек', 3],
])('%s %s', (quantity, unit, seconds) => {
  expect(toSeconds(quantity, unit)).toBe(seconds)
})

test.each([
  ['0:45', 45],
  ['61:31', 3691],
  [' 1:02:03 ', 3723],
  ['1 мин 5 с', 65],
  ['1 ч. 2 мин. 3 сек.', 3723],
  ['2,5 мин', 150],
])('the length %s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each([
  '',
  '45',
  '1:60',
  '1:60:00',
  '5 с 1 мин',
  '1 мин 2 мин',
  '3 шт',
  '99999999999999999:00',
  'минута',
])('the length "%s" is not guessed at', text => {
  expect(parseDuration(text)).toBeUndefined()
})

test('printed minutes and seconds come back', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1e6 }), fc.nat({ max: 59 }), (minutes, seconds) => {
      expect(parseDuration(`${minutes}:${String(seconds).padStart(2, '0')}`)).toBe(minutes * 60 + seconds)
    }),
  )
})
