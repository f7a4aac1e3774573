import type {
  CarrierClient,
  CarrierFacts,
  CodeSignIn,
  LineOptions,
  PasswordSignIn,
  SessionSignIn,
} from '@esim-usage/core'
import { createMts, mtsInfo } from '@esim-usage/mts'
import { InputError } from './input/input-error.ts'

/** The ways to sign in the commands have; a carrier takes some of them. */
export type LineSignIn = SessionSignIn<{ readonly cookies: string }> | CodeSignIn | PasswordSignIn

/** A client the commands can use; what it reads is asked with `supports`. */
export type LineClient = CarrierClient<LineSignIn>

/** A carrier the commands know. */
export interface KnownCarrier {
  /** What is publicly known about it. */
  readonly info: CarrierFacts
  /** Makes a client for one line. */
  create(
    options: Pick<LineOptions, 'line' | 'fetch' | 'clock' | 'gate' | 'sessionStore' | 'sessionKey'>,
  ): LineClient
}

/** MTS, real or played by the sandbox. */
export const mts: KnownCarrier = { info: mtsInfo, create: options => createMts(options) }

const carriers = new Map([['mts', mts]])

/** Finds a carrier by its id. */
export function findCarrier(id: string): KnownCarrier {
  const carrier = carriers.get(id.toLowerCase())
  if (carrier === undefined) throw new InputError('carrier-unknown', [...carriers.keys()].join(', '))
  return carrier
}
