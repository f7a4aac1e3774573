/**
 * For tests: a made-up carrier, a clock that is set by hand, recorded conversations, and the suite that every adapter
 * has to pass.
 *
 * ```ts
 * import { createReference, createReferenceService, referenceLine } from '@esim-usage/core/testing'
 *
 * const service = createReferenceService({ now: () => Date.now() })
 * const client = createReference({ line: referenceLine, fetch: service.fetch })
 * await client.signIn({ method: 'session', session: service.openSession(referenceLine) })
 * console.log((await client.balance()).asOf)
 * ```
 *
 * @module
 */
export { referenceAdapter, type ReferenceAdapter } from './reference/adapter.ts'
export { referenceInfo } from './reference/carrier-info.ts'
export type * from './reference/client.ts'
export { createReference } from './reference/create-reference.ts'
export type { ReferenceEndpoint } from './reference/endpoints.ts'
export type * from './reference/wire-sign-in.ts'
export * from './reference/service/account.ts'
export * from './reference/service/create-reference-service.ts'
export type { ReferenceFault } from './reference/service/fault.ts'
export type { ReferenceSettings } from './reference/service/world.ts'
export * from './virtual-clock.ts'
export { createTapeServer, type TapeServer } from './tape/create-tape-server.ts'
export { playTape, type TapeOptions } from './tape/play-tape.ts'
export { readTape, readTapes } from './tape/read-tape.ts'
export type * from './tape/tape.ts'
export { TapeError } from './tape/tape-error.ts'
export type * from './conformance/carrier-under-test.ts'
export { describeCarrier } from './conformance/describe-carrier.ts'
export { type RuleResult, type RunOptions, ruleNames, runRules } from './conformance/run-rules.ts'
export { findRecordProblems, type RecordInvariant, recordInvariants } from './record-invariants.ts'
export { changeJson, valueAt } from './fixture/change-json.ts'
export * from './fixture/create-fixture-fetch.ts'
export * from './fixture/open-fixtures.ts'
