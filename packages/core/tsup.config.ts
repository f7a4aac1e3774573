import { build } from '../../tsup.base.ts'

export default build({
  entry: [
    'src/index.ts',
    'src/parse/index.ts',
    'src/adapter/index.ts',
    'src/testing/index.ts',
    'src/node/index.ts',
  ],
})
