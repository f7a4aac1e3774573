import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** The folder of core whose mutants run; its own tests must notice them, or those of the reference carrier the client's. */
const folder = process.env['MUTATED_FOLDER'] ?? '*'
const tests = folder === 'client' ? '{client,reference}' : folder

export default defineConfig({
  ...base,
  test: {
    ...base.test,
    // Faster; what a mutant leaves behind in a module is gone with its run.
    isolate: false,
    include: [`packages/core/test/${tests}/**/*.test.ts`],
    // Starts processes of its own, which know nothing of the mutant.
    exclude: ['packages/core/test/client/renewal-processes.test.ts'],
  },
})
