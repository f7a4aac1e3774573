import { statSync } from 'node:fs'
import { measureSize } from '../bench/measure-size.ts'
import type { WorkspacePackage } from '../read-packages.ts'
import { entryCeilings, type SizeCeiling, tarballCeilings } from './size-ceilings.ts'

/** Not part of a bundle: binaries, and what tests bring themselves. */
const leftOut = ['@napi-rs/keyring', '@resvg/resvg-js', 'msw', 'vitest']
const lowest = 0.5

function judge(what: string, bytes: number, ceiling: SizeCeiling | undefined): string | undefined {
  const size = bytes / 1024
  const said = `${what}: ${size.toFixed(1)} KiB`
  if (ceiling === undefined) return `${said}, and no ceiling: scripts/package-sizes/size-ceilings.ts`
  if (size > ceiling.maxKiB) return `${said}, more than ${ceiling.maxKiB} (${ceiling.reason})`
  // A ceiling far above says nothing: it comes down with the size.
  return size < ceiling.maxKiB * lowest
    ? `${said}, less than half of its ceiling ${ceiling.maxKiB}`
    : undefined
}

/** What is heavier than it may be, or has no ceiling. Needs the built packages. */
export async function findHeavy(
  packages: readonly WorkspacePackage[],
  tarball: (each: WorkspacePackage) => string,
): Promise<readonly string[]> {
  const tarballs = packages.map(each =>
    judge(`tarball of ${each.name}`, statSync(tarball(each)).size, tarballCeilings.get(each.name)),
  )
  const entries = await Promise.all(
    packages
      .flatMap(each => each.entries)
      .map(async ({ specifier }) => {
        const { gzipped } = await measureSize(`export * from '${specifier}'`, leftOut)
        return judge(specifier, gzipped, entryCeilings.get(specifier))
      }),
  )
  return [...tarballs, ...entries].filter(problem => problem !== undefined)
}
