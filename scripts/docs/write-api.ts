// Writes the pages of the public API to `docs/api`: one for each entry of each package, from one look at all sources.
// A public name without a comment, a link that leads nowhere, a type that is used but not exported: each is an error.
import { resolve } from 'node:path'
import { Application, Converter, type ProjectReflection } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { type PackageEntry, readPackages } from '../read-packages.ts'
import { linkMembers } from './link-members.ts'

const packages = readPackages()
const entries = packages.flatMap(each => each.entries)
const nothing = {
  notExported: false,
  invalidLink: false,
  invalidPath: false,
  rewrittenLink: false,
  notDocumented: false,
  unusedMergeModuleWith: false,
}
/** Used in a public type, but of no use to anybody by itself. */
const notExported: ReadonlyMap<string, readonly string[]> = new Map([
  ['@esim-usage/core', ['src/testing/reference/endpoints.ts:endpoints']],
])
const pages: Partial<PluginOptions> = {
  outputFileStrategy: 'modules',
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  useHTMLAnchors: true, // names that differ by case alone have one heading's address
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideModifiers: true, hideInherited: true, hideOverrides: true, hideSources: true },
}

const rank = ({ specifier }: PackageEntry): number => (specifier.startsWith('@esim-usage/core') ? 0 : 1)

/** Typedoc names a module after its folder; here it has the name that a program imports. */
function nameModules({ children: modules = [] }: ProjectReflection): void {
  for (const module of modules) {
    const entry = entries.find(({ source }) => source === resolve('packages', module.name, 'index.ts'))
    if (entry === undefined) throw new Error(`No package exports ${module.name}.`)
    module.name = entry.specifier
  }
}

/** A comment that a client inherits may link to an error that core alone exports. */
function linkToCore({ children: modules = [], reflections }: ProjectReflection): void {
  const core = modules.find(module => module.name === '@esim-usage/core')?.children ?? []
  const exported = new Map(core.map(each => [each.name, each]))
  for (const { comment } of Object.values(reflections)) {
    const parts = [comment?.summary, ...(comment?.blockTags ?? []).map(tag => tag.content)].flatMap(
      each => each ?? [],
    )
    for (const part of parts) {
      if (part.kind !== 'inline-tag' || part.target !== undefined) continue
      const target = exported.get(part.text.trim())
      if (target !== undefined) part.target = target
    }
  }
}

/** A parameter that is taken apart has a name only where its comment gives one. */
function refuseNameless({ reflections }: ProjectReflection): void {
  for (const each of Object.values(reflections))
    if (each.name === '__namedParameters')
      application.logger.error(`A parameter of ${each.parent?.name} has no name. Give it one by @param.`)
}

const application = await Application.bootstrapWithPlugins({
  name: 'esim-usage',
  plugin: ['typedoc-plugin-markdown'],
  entryPointStrategy: 'resolve',
  // What several entries export stands on the page of the first: core is where they have it from.
  entryPoints: entries.toSorted((one, other) => rank(one) - rank(other)).map(({ source }) => source),
  out: 'docs/api',
  readme: 'none',
  disableSources: true,
  groupOrder: ['Functions', 'Variables', 'Classes', 'Interfaces', 'Type Aliases', '*', 'References'],
  excludePrivate: true,
  excludeInternal: true,
  excludeExternals: true, // what an Error has from elsewhere
  skipErrorChecking: true, // `pnpm typecheck` does that
  packagesRequiringDocumentation: packages.map(({ name }) => name),
  requiredToBeDocumented: [
    'Class',
    'Interface',
    'TypeAlias',
    'Function',
    'Variable',
    'Method',
    'Property',
    'Accessor',
    'Enum',
    'EnumMember',
  ],
  ...pages,
})
application.converter.on(Converter.EVENT_RESOLVE_BEGIN, context => nameModules(context.project))
// Before typedoc looks for what is linked itself.
application.converter.on(Converter.EVENT_RESOLVE_END, context => linkToCore(context.project), 10_000)
application.converter.on(Converter.EVENT_RESOLVE_END, context => linkMembers(context.project), 10_000)

/** Typedoc looks for types that are used but not exported in one package alone, the one it takes the project for. */
function validate(project: ProjectReflection): void {
  const { options } = application
  const { packageName = 'esim-usage' } = project
  for (const { name } of packages) {
    project.packageName = name
    options.setValue('validation', { ...nothing, notExported: true })
    options.setValue('intentionallyNotExported', [...(notExported.get(name) ?? [])])
    application.validate(project)
  }
  project.packageName = packageName
  options.setValue('validation', { ...nothing, invalidLink: true, rewrittenLink: true, notDocumented: true })
  application.validate(project)
  refuseNameless(project)
}

const project = await application.convert()
if (project !== undefined) {
  validate(project)
  if (!application.logger.hasErrors() && !application.logger.hasWarnings())
    await application.generateOutputs(project)
}
if (application.logger.hasErrors() || application.logger.hasWarnings()) process.exitCode = 1
else console.log('The API is written to docs/api.')
