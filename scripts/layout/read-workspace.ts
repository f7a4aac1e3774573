import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'

/** What a package is for; it decides what it may import. */
export type Role =
  | 'core'
  | 'texts'
  | 'statements'
  | 'sandbox'
  | 'browser-sign-in'
  | 'hub'
  | 'report'
  | 'cli'
  | 'carrier'

/** A package of the workspace. */
export interface PackageFolder {
  /** Name of its folder, for a carrier its id. */
  readonly id: string
  /** Path from the root. */
  readonly folder: string
  readonly role: Role
  readonly packageName: string
  /** Packages it names as its dependencies, peers among them. */
  readonly dependencies: readonly string[]
}

const roles: readonly Role[] = [
  'core',
  'texts',
  'statements',
  'sandbox',
  'browser-sign-in',
  'hub',
  'report',
  'cli',
]

const manifest = z.object({
  name: z.string(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
})

/** All packages below a root, by folder name. A folder that is none of the known ones holds a carrier. */
export function readWorkspace(root: string): PackageFolder[] {
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .map(file => {
      const read = manifest.parse(JSON.parse(readFileSync(join(root, file), 'utf8')))
      const id = basename(dirname(file))
      return {
        id,
        folder: `packages/${id}`,
        role: roles.find(role => role === id) ?? 'carrier',
        packageName: read.name,
        dependencies: Object.keys({ ...read.dependencies, ...read.peerDependencies }),
      }
    })
}
