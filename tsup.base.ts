import { defineConfig, type Options } from 'tsup'

/** Every package builds the same way; with several entries `splitting` keeps each class in one place. */
export const build = (options: Options = {}): ReturnType<typeof defineConfig> =>
  defineConfig({
    entry: ['src/index.ts'],
    format: ['esm'],
    target: 'node22',
    platform: 'neutral',
    // `node:fs` stays as it is written: Deno and Bun want the protocol.
    external: [/^node:/],
    removeNodeProtocol: false,
    dts: true,
    treeshake: true,
    sourcemap: true,
    clean: true,
    splitting: true,
    ...options,
  })
