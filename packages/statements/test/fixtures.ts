import { readFileSync } from 'node:fs'

const folder = new URL('fixtures/', import.meta.url)

/** Bytes of a sample file. */
export const readFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)))

/** JSON beside the tests. */
export const readExpected = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** Own number of the samples that do not print it. */
export const beelineLine = '+79000000002'
