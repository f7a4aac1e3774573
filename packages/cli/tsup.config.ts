import { build } from '../../tsup.base.ts'

export default build({
  entry: ['src/index.ts', 'src/main.ts'],
  dts: { entry: 'src/index.ts' },
  platform: 'node',
  // holds a binary for each platform
  external: [/^node:/, '@napi-rs/keyring'],
})
