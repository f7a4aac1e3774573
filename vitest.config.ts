import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const packages = fileURLToPath(new URL('packages/', import.meta.url))
const entries = (name: string): string[] =>
  readdirSync(`${packages}${name}/src`).filter(entry =>
    existsSync(`${packages}${name}/src/${entry}/index.ts`),
  )
const target = (name: string, path: string) => `${packages}${name}/src/${path}index.ts`
const alias = readdirSync(packages).flatMap(name =>
  ['', ...entries(name)].map(entry => ({
    find: new RegExp(`^@esim-usage/${name}${entry && `/${entry}`}$`),
    replacement: target(name, entry && `${entry}/`),
  })),
)

export default defineConfig({
  resolve: { alias },
  test: {
    // A loaded machine may be slow; what hangs still ends.
    testTimeout: 30_000,
    include: ['packages/*/test/**/*.test.ts', 'scripts/test/**/*.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      // The second runs in a browser only: packages/report/test/page.test.ts.
      exclude: ['packages/cli/src/main.ts', 'packages/report/src/html/page-program.ts'],
      reporter: ['text', 'html', 'lcovonly'],
      thresholds: { lines: 95, branches: 90, functions: 95, statements: 95 },
    },
  },
})
