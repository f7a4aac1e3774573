import { type CarrierClientOptions, createCarrierClient } from '../../src/adapter/index.ts'
import {
  type ReferenceAdapter,
  referenceAdapter,
  type ReferenceClient,
  referenceLine,
} from '../../src/testing/index.ts'
import type { Opened } from './open-reference.ts'

/** A client of a carrier that differs from the reference; of its line, or of the account that the options name. */
export function adapted(
  { clock, service, store }: Opened,
  changes: Partial<ReferenceAdapter>,
  options: Partial<CarrierClientOptions<ReferenceClient>> = {},
): ReferenceClient {
  const adapter: ReferenceAdapter = { ...referenceAdapter, ...changes }
  return createCarrierClient(adapter, {
    ...(options.account === undefined ? { line: referenceLine } : {}),
    clock,
    fetch: service.fetch,
    sessionStore: store,
    ...options,
  })
}
