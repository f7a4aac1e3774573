import { type Finder, finderOf } from './finding.ts'

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

/** The ten digits after the country code or the trunk 8; undefined for what is no Russian number. */
export function nationalOf(match: string): string | undefined {
  const digits = digitsOf(match)
  if (digits.length === 11 && /^[78][3-9]/.test(digits)) return digits.slice(1)
  return digits.length === 10 && digits.startsWith('9') ? digits : undefined
}

/**
 * Ten or eleven digits, with the signs people put between them; not a piece of a hash or of a number, and no number of
 * JSON that counts bytes.
 */
export const phonePattern =
  /(?:(?<![\da-f.,+-])|(?<=%2B|%20))(?<!"\w*(?:remain|total|used|bytes|size|volume|quota|limit|rest|value)\w*": ?)\+?\d(?:[\s\u00a0\u202f().-]{0,2}\d){9,10}(?![\da-f]|[.,]\d)/gi

/** Reserved for tests here: +7 900 000 xx xx. */
const findMobiles = finderOf('mobile', phonePattern, match => {
  const national = nationalOf(match)
  return national === undefined || !national.startsWith('9') || national.startsWith('900000')
})

/** Reserved for tests here: +7 xxx 000 00 xx. Numbers of 8 800 belong to firms. */
const findLandlines = finderOf('landline', phonePattern, match => {
  const national = nationalOf(match)
  if (national === undefined || national.startsWith('9') || national.startsWith('800')) return true
  return national.slice(3, 8) === '00000'
})

const zerosOf = (digits: string): number => digits.split('0').length - 1

const isPlain = (digits: string): boolean =>
  new Set(digits).size <= 2 ||
  '12345678901234567890123'.includes(digits) ||
  zerosOf(digits) * 2 >= digits.length - 1

/** Cards, SIM cards, subscribers, devices: fifteen digits and more, unless they are mostly zeros or count up. */
const findLongNumbers = finderOf('long-number', /(?<![\w.,-])\d{15,22}(?![\w]|[.,-]\d)/g, isPlain)

/** Documentation, private and loopback ranges, and the addresses that are none. */
const harmlessAddresses =
  /^(?:10|127|0|22[4-9]|2[3-5]\d)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\./

const isNoAddress = (match: string): boolean => match.split('.').some(part => Number(part) > 255)

const findAddresses = finderOf(
  'address',
  /(?<![\w.-]|\w\/)\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
  match => isNoAddress(match) || harmlessAddresses.test(match),
)

const findLongAddresses = finderOf(
  'address',
  /(?<![\w:])2[\da-f]{3}(?::[\da-f]{1,4}){2,7}(?:::[\da-f:]*)?(?![\w:])/gi,
  match => match.toLowerCase().startsWith('2001:db8') || match.split(':').length < 4,
)

export const numberFinders: readonly Finder[] = [
  findMobiles,
  findLandlines,
  findLongNumbers,
  findAddresses,
  findLongAddresses,
]
