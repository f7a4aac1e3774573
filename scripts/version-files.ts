import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WorkspacePackage } from './read-packages.ts'

/** Programs say which version they are; the number of the manifest stands once more in their sources. */
const fileOf = ({ folder }: WorkspacePackage): string => join(folder, 'src/version.ts')

const fresh = (text: string, version: string): string =>
  text.replace(/(?<=export const version = ')[^']*/, version)

/** Packages whose sources name another version than their manifest. */
export const findStaleVersions = (packages: readonly WorkspacePackage[]): readonly WorkspacePackage[] =>
  packages.filter(each => {
    if (!existsSync(fileOf(each))) return false
    const text = readFileSync(fileOf(each), 'utf8')
    return text !== fresh(text, each.version)
  })

/** Writes the version of the manifest into the sources. */
export function writeVersion(each: WorkspacePackage): void {
  writeFileSync(fileOf(each), fresh(readFileSync(fileOf(each), 'utf8'), each.version))
}
