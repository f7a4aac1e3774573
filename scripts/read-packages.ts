import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  bin: z.record(z.string(), z.string()).optional(),
  publishConfig: z.object({
    exports: z.record(
      z.string(),
      z.union([z.string(), z.object({ types: z.string(), default: z.string() })]),
    ),
  }),
})

/** A package of the workspace, as it is published. */
export interface WorkspacePackage {
  readonly name: string
  readonly version: string
  /** Absolute. */
  readonly folder: string
  /** Export paths with their files; `./package.json` is left out. */
  readonly entries: readonly { readonly path: string; readonly types: string; readonly code: string }[]
  /** Files that run as commands. */
  readonly commands: readonly string[]
}

/** All packages, by folder name. */
export function readPackages(): WorkspacePackage[] {
  return globSync('packages/*/package.json')
    .toSorted()
    .map(file => {
      const {
        name,
        version,
        bin = {},
        publishConfig,
      } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
      const entries = Object.entries(publishConfig.exports).flatMap(([path, target]) =>
        typeof target === 'string' ? [] : [{ path, types: target.types, code: target.default }],
      )
      return { name, version, folder: resolve(dirname(file)), entries, commands: Object.values(bin) }
    })
}
