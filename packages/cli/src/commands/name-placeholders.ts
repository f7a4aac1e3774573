import type { Texts } from '@esim-usage/texts'

/** What stands for something typed, such as `carrier`, in the words of the language. */
export const namePlaceholder = (name: string, { program }: Texts): string =>
  new Map<string, string>(Object.entries(program.help.placeholders)).get(name) ?? name

/** The same in a term such as `usage <carrier> [number]`. */
export const namePlaceholders = (term: string, texts: Texts): string =>
  term.replaceAll(/(?<=[<[])[a-z]+/gu, name => namePlaceholder(name, texts))
