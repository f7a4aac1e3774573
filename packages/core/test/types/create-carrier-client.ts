import type { CarrierClient, CredentialOptions } from '@esim-usage/core'
import type { CarrierAdapter, RequestOf } from '@esim-usage/core/adapter'

/** Stands in for the real one where only types matter. */
export declare function createCarrierClient<Client extends CarrierClient, State, Pending, Position>(
  adapter: CarrierAdapter<Client, State, Pending, Position>,
  options: CredentialOptions<RequestOf<Client>> & {
    readonly line?: string
    readonly account?: string
    readonly timeZone?: string
  },
): Client
