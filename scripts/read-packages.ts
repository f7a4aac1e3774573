import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  bin: z.record(z.string(), z.string()).optional(),
  exports: z.record(z.string(), z.union([z.string(), z.object({ '@esim-usage/source': z.string() })])),
  publishConfig: z.object({
    exports: z.record(
      z.string(),
      z.union([z.string(), z.object({ types: z.string(), default: z.string() })]),
    ),
  }),
})

/** What a package exports under one name. */
export interface PackageEntry {
  /** As it stands in the manifest: `.`, or `./parse`. */
  readonly path: string
  /** What a program imports. */
  readonly specifier: string
  /** Absolute. */
  readonly source: string
  readonly types: string
  readonly code: string
}

/** A package of the workspace, as it is published. */
export interface WorkspacePackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
  /** Without `./package.json`. */
  readonly entries: readonly PackageEntry[]
  /** Files that run as commands. */
  readonly commands: readonly string[]
}

/** The file that `pnpm pack` makes of it. */
export const tarballName = ({ name, version }: WorkspacePackage): string =>
  `${name.replace('@', '').replace('/', '-')}-${version}.tgz`

/** All packages, by folder name. */
export function readPackages(): WorkspacePackage[] {
  return globSync('packages/*/package.json')
    .toSorted()
    .map(file => {
      const {
        name,
        version,
        bin = {},
        exports,
        publishConfig,
      } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
      const folder = resolve(dirname(file))
      const entries = Object.entries(publishConfig.exports).flatMap(([path, target]) => {
        const origin = exports[path]
        if (typeof target === 'string' || typeof origin !== 'object') return []
        const source = resolve(folder, origin['@esim-usage/source'])
        return [
          { path, specifier: `${name}${path.slice(1)}`, source, types: target.types, code: target.default },
        ]
      })
      return { name, version, folder, entries, commands: Object.values(bin) }
    })
}
