// Compares the public types of every entry of every package with packages/*/etc/*.api.md.
// `--local` writes those files. Needs `pnpm build` first.
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel, type ExtractorResult } from '@microsoft/api-extractor'
import { readPackages } from './read-packages.ts'

const local = process.argv.includes('--local')
const shown = { logLevel: ExtractorLogLevel.Warning }

function checkEntry(folder: string, path: string, types: string): ExtractorResult {
  const reportFolder = join(folder, 'etc')
  mkdirSync(reportFolder, { recursive: true })
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: join(folder, 'package.json'),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: join(folder, types),
      compiler: {
        // What a consumer sees: the built types, without the condition that leads to the sources.
        overrideTsconfig: {
          compilerOptions: { target: 'ES2023', module: 'NodeNext', strict: true, types: ['node'] },
          files: [types],
        },
      },
      apiReport: {
        enabled: true,
        reportFolder,
        reportTempFolder: join(folder, 'node_modules', '.api'),
        reportFileName: path === '.' ? 'index' : path.slice('./'.length),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: shown },
        extractorMessageReporting: {
          default: shown,
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          // TypeDoc looks at comments, links and whether some entry exports a name; here only the types count.
          'ae-undocumented': { logLevel: ExtractorLogLevel.None },
          'ae-forgotten-export': { logLevel: ExtractorLogLevel.None },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })
  return Extractor.invoke(config, {
    localBuild: local,
    printApiReportDiff: true,
    messageCallback(message) {
      if (message.messageId === 'console-preamble' || message.messageId === 'console-api-report-created')
        message.handled = true
    },
  })
}

for (const { name, folder, entries } of readPackages()) {
  for (const { path, types } of entries) {
    const { succeeded, apiReportChanged } = checkEntry(folder, path, types)
    const state = succeeded ? (apiReportChanged ? 'written' : 'unchanged') : 'FAILED'
    console.log(`${name} ${path}: ${state} (${relative('.', join(folder, 'etc'))})`)
    if (!succeeded) process.exitCode = 1
  }
}
if (process.exitCode === 1)
  console.error('The public API differs: run `pnpm build && pnpm api:update` and commit packages/*/etc.')
