import type {
  BalanceCapability,
  CarrierClient,
  CodeSignIn,
  PasswordSignIn,
  UsageCapability,
} from '@esim-usage/core'
import type {
  AdapterContext,
  AskingAuthPort,
  AuthPort,
  AuthStep,
  CapabilityPorts,
  CarrierAdapter,
  CarrierBase,
} from '@esim-usage/core/adapter'

export interface State {
  readonly token: string
}
export interface Pending {
  readonly attempt: string
}
export type SignIn = PasswordSignIn | CodeSignIn

/** Reads usage and balance, signs in by password. */
export interface PlainClient extends CarrierClient<PasswordSignIn>, UsageCapability, BalanceCapability {}
/** Reads the balance, signs in by password or code. */
export interface AskingClient extends CarrierClient<SignIn>, BalanceCapability {}

export type PlainAdapter = CarrierAdapter<PlainClient, State>
export type AskingAdapter = CarrierAdapter<AskingClient, State, Pending>

// Good parts: each line that must not compile takes them and spoils one thing.
export declare const context: AdapterContext
export declare const plainBase: Omit<CarrierBase<PlainClient, State, never>, 'auth'>
export declare const plainAuth: AuthPort<State, PasswordSignIn>
export declare const askingBase: Omit<CarrierBase<AskingClient, State, Pending>, 'auth'>
export declare const askingAuth: AskingAuthPort<State, SignIn, Pending>
export declare const ports: CapabilityPorts<State, number>
export declare const flow: (context: AdapterContext) => Promise<AuthStep<State, never>>
export declare const askingFlow: (context: AdapterContext) => Promise<AuthStep<State, Pending>>

/** Takes a value of the type and nothing else. */
export declare function expects<T>(value: T): T
