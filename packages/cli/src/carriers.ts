import { type BeelineSession, beelineInfo, createBeeline } from '@esim-usage/beeline'
import type {
  CarrierClient,
  CarrierFacts,
  CarrierFactory,
  CodeSignIn,
  LineOptions,
  PasswordSignIn,
  SessionSignIn,
} from '@esim-usage/core'
import { createMegafon, megafonInfo, type MegafonSession } from '@esim-usage/megafon'
import { createMts, mtsInfo, type MtsSession } from '@esim-usage/mts'
import { createTele2, tele2Info, type Tele2Session } from '@esim-usage/tele2'
import { InputError } from './input/input-error.ts'

/** A session made elsewhere; each carrier checks that it is one of its own. */
export type LineSession = MtsSession | MegafonSession | BeelineSession | Tele2Session

/** The ways to sign in the commands have; a carrier takes some of them. */
export type LineSignIn = SessionSignIn<LineSession> | CodeSignIn | PasswordSignIn

/** A client the commands can use; what it reads is asked with `supports`. */
export type LineClient = CarrierClient<LineSignIn>

type Create = (
  options: Pick<
    LineOptions,
    'line' | 'timeZone' | 'fetch' | 'clock' | 'gate' | 'sessionStore' | 'sessionKey'
  >,
) => LineClient

/** A carrier the commands know. */
export interface KnownCarrier {
  /** What is publicly known about it. */
  readonly info: CarrierFacts
  /** Makes a client for one line. */
  readonly create: Create
  /**
   * Makes one that reads constants of the carrier's public front end where a sign-in wants them. Absent: this carrier
   * wants none. Only for a person who said so.
   */
  readonly createDiscovering?: Create
}

/** MTS, real or played by the sandbox. */
export const mts: KnownCarrier = { info: mtsInfo, create: options => createMts(options) }
/** MegaFon, real or played by the sandbox. */
export const megafon: KnownCarrier = {
  info: megafonInfo,
  create: options => createMegafon(options),
  createDiscovering: options => createMegafon({ ...options, cabinetHeaders: 'discover' }),
}
/** Beeline, real or played by the sandbox. */
export const beeline: KnownCarrier = { info: beelineInfo, create: options => createBeeline(options) }
/** t2, real or played by the sandbox. */
export const tele2: KnownCarrier = { info: tele2Info, create: options => createTele2(options) }

const carriers = new Map([mts, megafon, beeline, tele2].map(each => [each.info.id, each]))

/** All carriers by their ids, as a hub takes them. */
export const carrierFactories: Readonly<Record<string, CarrierFactory>> = Object.fromEntries(
  [...carriers].map(([id, { create }]) => [id, create]),
)

/** True for the id of a carrier. */
export const isCarrier = (id: string): boolean => carriers.has(id.toLowerCase())

/** Finds a carrier by its id. */
export function findCarrier(id: string): KnownCarrier {
  const carrier = carriers.get(id.toLowerCase())
  if (carrier === undefined) throw new InputError('carrier-unknown', [...carriers.keys()].join(', '))
  return carrier
}
