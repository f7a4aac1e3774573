import { describeCarrier } from '@esim-usage/core/testing'
import { newcomerAdapter } from '../src/adapter.ts'
import { createNewcomer } from '../src/index.ts'

describeCarrier({
  adapter: newcomerAdapter,
  create: createNewcomer,
  tapes: new URL('tapes', import.meta.url),
})
