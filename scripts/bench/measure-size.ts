import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Bytes of a bundle, and which package they come from. */
export interface Size {
  readonly minified: number
  readonly gzipped: number
  readonly byPackage: readonly (readonly [name: string, bytes: number])[]
}

const packageOf = (path: string): string =>
  /^packages\/([^/]+)/.exec(path)?.[1] ?? /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path

/** Bundles and minifies what the code imports from the built packages, without the packages of `leftOut`. */
export async function measureSize(code: string, leftOut: readonly string[]): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    logLevel: 'error',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    write: false,
    metafile: true,
    external: leftOut.flatMap(name => [name, `${name}/*`]),
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  const sums = new Map<string, number>()
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = packageOf(path)
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput)
    }
  }
  return {
    minified: bytes.byteLength,
    gzipped: gzipSync(bytes).byteLength,
    byPackage: [...sums].toSorted(([, left], [, right]) => right - left),
  }
}
