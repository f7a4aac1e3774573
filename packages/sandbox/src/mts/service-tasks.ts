import type { SignedInCall } from './call.ts'
import { activeContents, activeServices } from './services.ts'

/** Begins the long task of the services. */
export const startServices = ({ world, session, line }: SignedInCall): Response =>
  world.tasks.start(session.token, 'api/services/list/active', () =>
    activeServices(line, world.settings.now()),
  )

/** Begins the long task of the subscriptions. */
export const startContents = ({ world, session, line }: SignedInCall): Response =>
  world.tasks.start(session.token, 'api/contentSubscription/list/active', () => activeContents(line))
