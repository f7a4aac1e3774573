import { describeCarrier } from '../../interim-suite.ts'
import { newcomerAdapter } from '../src/adapter.ts'
import { createNewcomer } from '../src/index.ts'

describeCarrier({
  adapter: newcomerAdapter,
  create: createNewcomer,
  tapes: new URL('tapes', import.meta.url),
})
