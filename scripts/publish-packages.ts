// Says which packages the registry does not have in their version yet; with `--publish` it publishes them, as the tarballs that
// `pnpm pack:check` looks at. That is for `.github/workflows/release.yml` alone, which proves where they were made.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readPackages, tarballName, type WorkspacePackage } from './read-packages.ts'

// Strict: what is not known ends the run before anything is asked.
const { publish: mayPublish } = parseArgs({
  options: { publish: { type: 'boolean', default: false } },
}).values
const { GITHUB_REPOSITORY: repository, NPM_CONFIG_PROVENANCE: provenance } = process.env
if (mayPublish && (repository === undefined || provenance !== 'true'))
  throw new Error('Packages are published by the release workflow, with a proof of where they were made.')

/** True when the registry has this very version. Any other answer than "there is none" ends the run. */
function isPublished({ name, version }: WorkspacePackage): boolean {
  const asked = spawnSync('npm', ['view', `${name}@${version}`, 'version', '--json'], { encoding: 'utf8' })
  if (asked.status === 0) return asked.stdout.trim() !== ''
  if (/E404/.test(asked.stdout + asked.stderr)) return false
  throw new Error(`The registry does not say whether it has ${name}: ${asked.stderr}`)
}

/** The proof names the repository, and the registry compares it with the manifest. */
function nameRepository({ folder }: WorkspacePackage): void {
  const file = join(folder, 'package.json')
  const manifest = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')))
  const url = `git+https://github.com/${repository}.git`
  const directory = relative('.', folder)
  const named = { ...manifest, repository: { type: 'git', url, directory } }
  writeFileSync(file, `${JSON.stringify(named, undefined, 2)}\n`)
}

function publish(each: WorkspacePackage): void {
  const temporary = mkdtempSync(join(tmpdir(), 'esim-usage-publish-'))
  try {
    nameRepository(each)
    execFileSync('pnpm', ['--dir', each.folder, 'pack', '--pack-destination', temporary])
    const tarball = join(temporary, tarballName(each))
    execFileSync('npm', ['publish', tarball, '--access', 'public'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

for (const each of readPackages()) {
  const what = `${each.name} ${each.version}`
  if (isPublished(each)) console.log(`there      ${what}`)
  else if (mayPublish) {
    publish(each)
    console.log(`published  ${what}`)
  } else console.log(`not there  ${what}`)
}
