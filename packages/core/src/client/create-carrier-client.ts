import type { CarrierAdapter, RequestOf } from '../adapter/carrier-adapter.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import type { CarrierClient } from './carrier-client.ts'
import { createClientCore } from './client-core.ts'
import { deriveCarrierInfo } from './derive-carrier-info.ts'
import type { ErasedAdapter } from './erased-adapter.ts'
import type { CredentialOptions } from './options.ts'
import { createReadMethods } from './read-methods.ts'
import { createRenewal } from './renewal.ts'
import { createSessionKeeper } from './session-keeper.ts'
import { createSignInMethods } from './sign-in-methods.ts'
import { createWithSession } from './with-session.ts'

/** Options of any client of a carrier: a line, or an account. */
export type CarrierClientOptions<Client extends CarrierClient> = CredentialOptions<RequestOf<Client>> & {
  /** The line: E.164, or as people write it in Russia. */
  readonly line?: string
  /** Account number or login at the carrier, for a business client. */
  readonly account?: string
  /** IANA zone of the line where it differs from the carrier's. */
  readonly timeZone?: string
}

/**
 * Makes a client of an adapter. Sends nothing and touches no store. A whole adapter: "Adding a carrier" of the documentation.
 *
 * @throws `InvalidRequestError` `invalid-argument` when `line`, `account` or `timeZone` cannot be used.
 */
export function createCarrierClient<Client extends CarrierClient, State, Pending = never, Position = unknown>(
  adapter: CarrierAdapter<Client, State, Pending, Position>,
  options: CarrierClientOptions<Client>,
): Client {
  if (options.line === undefined && options.account === undefined) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `line` is missing. Give the phone number to read.',
      {
        carrier: adapter.info.id,
        option: 'line',
      },
    )
  }
  // CarrierAdapter has tied State, Pending, Position and Client together; from here on they are opaque.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const core = createClientCore(adapter as unknown as ErasedAdapter, options)
  const keeper = createSessionKeeper(core)
  const renewal = createRenewal(core, keeper)
  const methods = createReadMethods(core, createWithSession(core, keeper, renewal))
  const client: CarrierClient = {
    carrier: deriveCarrierInfo(core.adapter),
    line: core.line,
    ...createSignInMethods(core, keeper, renewal),
  }
  Object.assign(client, ...Object.values(methods))
  // The ports present are exactly the capabilities that Client declares.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return client as Client
}
