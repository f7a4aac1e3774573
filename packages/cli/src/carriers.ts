import type { LineOptions } from '@esim-usage/core'
import { createMts, mtsInfo } from '@esim-usage/mts'
import { InputError } from './input/input-error.ts'
import type { UsageClient } from './read/usage-client.ts'

/** A carrier the commands know. */
export interface KnownCarrier {
  /** IANA zone its months are counted in. */
  readonly timeZone: string
  /** Makes a client for one line. */
  create(options: Pick<LineOptions, 'line' | 'fetch' | 'clock'>): UsageClient
}

/** MTS, real or played by the sandbox. */
export const mts: KnownCarrier = { timeZone: mtsInfo.timeZone, create: options => createMts(options) }

const carriers = new Map([['mts', mts]])

/** Finds a carrier by its id. */
export function findCarrier(id: string): KnownCarrier {
  const carrier = carriers.get(id.toLowerCase())
  if (carrier === undefined) throw new InputError('carrier-unknown', [...carriers.keys()].join(', '))
  return carrier
}
