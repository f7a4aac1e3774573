const latin = 'fake'
const hex = 'face'
const cyrillic = 'образец'
const lastLetters = {
  latin: 'abcdefghijklmnopqrstuvwxyz',
  hex: 'abcdef',
  cyrillic: 'абвгдежзийклмнопрстуфхцчшщэюя',
}

type Script = keyof typeof lastLetters

const isLetter = (character: string): boolean => /\p{L}/u.test(character)
const withCase = (letter: string, original: string): string =>
  original === original.toUpperCase() ? letter.toUpperCase() : letter

function scriptOf(character: string, isHex: boolean): Script {
  if (/[а-яё]/i.test(character)) return 'cyrillic'
  return isHex ? 'hex' : 'latin'
}

/** Writes a number into the last letters and digits, so that no two made-up values are the same. */
function number(characters: readonly string[], order: number, isHex: boolean): string[] {
  let rest = order
  return characters
    .toReversed()
    .map(character => {
      if (rest === 0 || !/[\p{L}\d]/u.test(character)) return character
      const set = isLetter(character) ? lastLetters[scriptOf(character, isHex)] : '0123456789'
      const last = set[rest % set.length] ?? character
      rest = Math.floor(rest / set.length)
      return withCase(last, character)
    })
    .toReversed()
}

/** A made-up value of the same length and signs: letters become words, digits zeros, and the end counts. */
export function fakeLike(original: string, order: number): string {
  const isHex = /^[\da-f-]+$/i.test(original)
  let letters = 0
  const characters = Array.from(original, character => {
    if (/\d/.test(character)) return '0'
    if (!isLetter(character)) return character
    const script = scriptOf(character, isHex)
    const words = { latin, hex, cyrillic }[script]
    letters += 1
    return withCase(words[(letters - 1) % words.length] ?? character, character)
  })
  return number(characters, order, isHex).join('')
}

/** The same for digits that must not begin with a zero, such as a number in JSON. */
export const fakeNumber = (original: string, order: number): string => {
  const fake = fakeLike(original, order)
  return fake.replace(/\d/, '1')
}
