import { createCarrierClient } from '../../client/create-carrier-client.ts'
import { referenceAdapter } from './adapter.ts'
import type { ReferenceClient, ReferenceOptions } from './client.ts'

/** Makes a client of the reference carrier. */
export const createReference = (options: ReferenceOptions): ReferenceClient =>
  createCarrierClient(referenceAdapter, options)
