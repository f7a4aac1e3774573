import { defineConfig } from 'vitest/config'

/** Opens the built site in a browser: `pnpm site:check`, after `pnpm docs:build`. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
  },
})
