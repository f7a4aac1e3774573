// Brings the version in the sources to that of the manifests, after `changeset version` has raised them.
import { readPackages } from './read-packages.ts'
import { findStaleVersions, writeVersion } from './version-files.ts'

for (const each of findStaleVersions(readPackages())) {
  writeVersion(each)
  console.log(`${each.name} says ${each.version}`)
}
