import { build } from '../../tsup.base.ts'

export default build({
  entry: ['src/index.ts', 'src/msw/index.ts'],
  // `node:http` stays as it is written: Deno and Bun want the protocol.
  external: [/^node:/],
  removeNodeProtocol: false,
})
