/** Latin letters that look like Cyrillic ones; printed headers mix them. */
const latin = 'abcehkmoptxyё'
const cyrillic = 'авсенкмортхуе'
const lookAlikes = new Map(Array.from(latin, (letter, index) => [letter, cyrillic[index] ?? letter]))
const dropped = /[\s\u00a0\u00ad.,]+|&nbsp;/gu
const replaced = new RegExp(`[${latin}]`, 'gu')

/** A text by which printed words are compared: no letter case, spaces, dots, commas, and no look-alikes. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(dropped, '')
    .replaceAll(replaced, letter => lookAlikes.get(letter) ?? letter)
