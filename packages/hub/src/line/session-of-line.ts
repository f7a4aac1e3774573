import type { SessionStore } from '@esim-usage/core'

/**
 * The session of one line, whatever key its client asks for: a client has one session, and only under a key of ours can
 * it be found again to be erased.
 */
export const sessionOfLine = (sessions: SessionStore, lineId: string): SessionStore => ({
  load: () => sessions.load(lineId),
  save: (_key, value, ifVersion) => sessions.save(lineId, value, ifVersion),
  remove: () => sessions.remove(lineId),
  lease: (_key, forMs) => sessions.lease(lineId, forMs),
})
