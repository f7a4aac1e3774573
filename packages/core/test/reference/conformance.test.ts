import { createReference, describeCarrier, referenceAdapter } from '../../src/testing/index.ts'

describeCarrier({
  adapter: referenceAdapter,
  create: createReference,
  tapes: new URL('../testing/tapes/', import.meta.url),
})
