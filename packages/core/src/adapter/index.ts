/**
 * For the author of a carrier: the contract of an adapter, and `createCarrierClient`, which makes a client of it.
 *
 * @module
 */
export type * from './adapter-context.ts'
export type * from './adapter-http.ts'
export type * from './auth-port.ts'
export type * from './capability-ports.ts'
export type * from './carrier-adapter.ts'
export type * from './fault-port.ts'
export type * from './schema.ts'
export type * from './without.ts'
export { type CookieOwner, importCookies } from './import-cookies.ts'
export { optional } from './optional.ts'
export { poll, type PollPlan } from './poll.ts'
export { createCarrierClient, type CarrierClientOptions } from '../client/create-carrier-client.ts'
