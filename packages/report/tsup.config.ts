import { build } from '../../tsup.base.ts'

export default build({
  entry: [
    'src/index.ts',
    'src/charts/index.ts',
    'src/png/index.ts',
    'src/html/index.ts',
    'src/xlsx/index.ts',
    'src/pdf/index.ts',
  ],
})
