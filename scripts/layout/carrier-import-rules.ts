import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'
import { readModule } from './read-module.ts'
import type { PackageFolder } from './read-workspace.ts'

const allowed: readonly string[] = [
  '@esim-usage/core',
  '@esim-usage/core/adapter',
  '@esim-usage/core/parse',
  'zod/mini',
]

const advice: Readonly<Record<string, string>> = {
  ky: 'requests go through context.http.',
  zod: 'use zod/mini, a fifth of its size.',
  '@esim-usage/core/testing': 'only tests use it.',
  '@esim-usage/core/node': 'clients run in workers too; what touches files belongs to the app.',
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** A parser that package.json names and that a decision speaks of, such as an XML library for SOAP. */
const isDecided = (carrier: PackageFolder, specifier: string, decisions: string): boolean =>
  carrier.dependencies.includes(packageOf(specifier)) && decisions.includes(`\`${packageOf(specifier)}\``)

/** Sources of a carrier import core, zod/mini, parsers with a written decision, and each other. */
export function checkCarrierImports(root: string, carrier: PackageFolder): Problem[] {
  const decisions = globSync('docs/decisions/*.md', { cwd: root })
    .map(file => readFileSync(join(root, file), 'utf8'))
    .join('\n')
  return globSync(`${carrier.folder}/src/**/*.ts`, { cwd: root })
    .toSorted()
    .flatMap(file =>
      readModule(root, file)
        .imports.filter(({ specifier }) => !specifier.startsWith('.') && !allowed.includes(specifier))
        .filter(
          ({ specifier }) =>
            specifier.startsWith('@esim-usage/') || !isDecided(carrier, specifier, decisions),
        )
        .map(({ specifier, line }) => ({
          file,
          line,
          rule: 'carrier-import',
          message: `a carrier does not import ${specifier}: ${
            advice[specifier] ??
            (specifier.startsWith('node:')
              ? 'it runs where there is no Node.'
              : `only ${allowed.join(', ')}, and a parser that package.json names and a page of docs/decisions explains.`)
          }`,
        })),
    )
}
