import { toKeyHash } from '../record/key-hash.ts'
import type { ClientCore } from './client-core.ts'

/** Whose something is that an app keeps, without saying it. */
export const toOwner = (core: ClientCore, of: 'cursor' | 'order'): string =>
  toKeyHash([of, core.carrier, core.adapter.channel, core.line ?? '', core.account ?? ''])
