import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Node below the one that the workspace brings along, and the other runtimes, from the npm registry. */
const versions = {
  node22: '22.23.3',
  node24: '24.21.0',
  bun: '1.4.5',
  deno: '2.9.6',
  workerd: '1.20261117.1',
}

/** Where a runtime of the registry lies. */
export interface Runtimes {
  readonly node22: string
  readonly node24: string
  readonly bun: string
  readonly deno: string
  readonly workerd: string
}

/** These two versions are there for Linux only under this name. */
const nodeName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** Installs the runtimes into a folder of their own, once. Undefined: this platform has not all of them. */
export function installRuntimes(folder: string): Runtimes | undefined {
  const manifest = {
    private: true,
    dependencies: {
      ...versions,
      node22: `npm:${nodeName}@${versions.node22}`,
      node24: `npm:${nodeName}@${versions.node24}`,
    },
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  // Bun's script puts its file where it belongs; the others run without theirs.
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    'allowBuilds:\n  bun: true\n  deno: false\n  workerd: false\n',
  )
  const args = [
    '--dir',
    folder,
    'install',
    '--prefer-offline',
    '--no-frozen-lockfile',
    '--config.node-linker=hoisted',
  ]
  const { status, stdout, stderr } = spawnSync('pnpm', args, { encoding: 'utf8', timeout: 300_000 })
  if (status !== 0) {
    console.log(stdout + stderr)
    return undefined
  }
  const at = (path: string): string => join(folder, 'node_modules', path)
  const found = {
    node22: at('node22/bin/node'),
    node24: at('node24/bin/node'),
    bun: at('.bin/bun'),
    deno: at('.bin/deno'),
    workerd: at('.bin/workerd'),
  }
  return Object.values(found).every(file => existsSync(file)) ? found : undefined
}
