import type { Capabilities, CapabilityName } from '../client/capabilities.ts'
import type { CarrierClient } from '../client/carrier-client.ts'
import type { CarrierFacts } from '../client/carrier-info.ts'
import type { Pace } from '../client/options.ts'
import type { AskingAuthPort, AuthPort } from './auth-port.ts'
import type { CapabilityPorts } from './capability-ports.ts'
import type { FaultPort } from './fault-port.ts'
import type { Schema } from './schema.ts'
import type { Without } from './without.ts'

/** The sign-in requests of a client's type. */
export type RequestOf<Client> = Client extends CarrierClient<infer Request> ? Request : never

/** What every adapter has. */
export interface CarrierBase<Client extends CarrierClient, State, Pending> {
  /** Version of this contract. */
  readonly contract: 1
  /** Facts about the carrier. */
  readonly info: CarrierFacts
  /** Stands in `source.channel` and in record ids. */
  readonly channel: 'api' | 'business'
  /** `https://host`, or `https://*.domain`; requests and redirects elsewhere are refused. */
  readonly origins: readonly string[]
  /** How fast the carrier may be asked. */
  readonly pace: Pace
  /** Cookies that are dropped last when the jar is full. */
  readonly essentialCookies?: readonly string[]
  /** Checks the stored state. */
  readonly state: Schema<State>
  /** How the carrier says that something is wrong. */
  readonly faults: FaultPort
  /** How it signs in. */
  readonly auth: [Pending] extends [never]
    ? AuthPort<State, RequestOf<Client>>
    : AskingAuthPort<State, RequestOf<Client>, Pending>
}

/** Capabilities a client's type declares. */
export type DeclaredBy<Client> = {
  [Name in CapabilityName]: Client extends Capabilities[Name] ? Name : never
}[CapabilityName]

/** Exactly the ports the client's type declares. */
export type PortsFor<Client, State, Position> = Pick<CapabilityPorts<State, Position>, DeclaredBy<Client>> &
  Without<Exclude<CapabilityName, DeclaredBy<Client>>>

/** An adapter: an object whose ports are its client's capabilities, no more and no less. */
export type CarrierAdapter<
  Client extends CarrierClient,
  State,
  Pending = never,
  Position = number,
> = CarrierBase<Client, State, Pending> & PortsFor<Client, State, Position>
