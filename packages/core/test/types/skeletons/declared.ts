import type { CapabilityName, CarrierFacts } from '@esim-usage/core'
import type { CapabilityPorts, ErrorRule, ImportedCookie } from '@esim-usage/core/adapter'

/** Ports that ask nothing new of the contract. */
export declare function ports<State, Position, Name extends CapabilityName>(): Pick<
  CapabilityPorts<State, Position>,
  Name
>
export declare function factsOf(id: string): CarrierFacts
export declare const rules: readonly ErrorRule[]
export declare function parseCookies(text: string): ImportedCookie[]
export declare function readXml(text: string): unknown
export declare function toBase64(bytes: Uint8Array): string
export declare function toE164(digits: string): string
