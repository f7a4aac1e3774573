import { createRequire } from 'node:module'
import type { NotifierKind } from '@esim-usage/texts'

/** What a kind needs beside this program. */
const packages: Readonly<Partial<Record<NotifierKind, string>>> = {
  email: 'nodemailer',
  desktop: 'toasted-notifier',
}

/** The npm package that a kind needs and that is not installed; undefined: all is there. */
export function findMissingPackage(
  kind: NotifierKind,
  resolve: (name: string) => unknown = createRequire(import.meta.url).resolve,
): string | undefined {
  const name = packages[kind]
  if (name === undefined) return undefined
  try {
    resolve(name)
    return undefined
  } catch {
    return name
  }
}
