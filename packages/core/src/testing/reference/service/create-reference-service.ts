import type { ReferenceSession } from '../client.ts'
import { endpoints, type ReferenceEndpoint } from '../endpoints.ts'
import { referenceAccounts } from './account.ts'
import { answer } from './answer-request.ts'
import { Attempts } from './attempts.ts'
import type { ReferenceFault, StagedFault } from './fault.ts'
import { ServiceSessions } from './sessions.ts'
import type { ReferenceSettings, World } from './world.ts'

/** One request that reached the service. */
export interface ReferenceVisit {
  /** Which address it was. */
  readonly endpoint: ReferenceEndpoint
  /** When, epoch milliseconds. */
  readonly at: number
}

/** The service behind the reference carrier: it keeps sessions, counts requests and fails as it is told. */
export interface ReferenceService {
  /** Answers a request. */
  handle(request: Request): Promise<Response>
  /** The same as a `fetch` for a client's options. */
  readonly fetch: typeof globalThis.fetch
  /** All requests so far, in their order. */
  readonly visits: readonly ReferenceVisit[]
  /** How many requests reached an address, or all of them. */
  count(endpoint?: ReferenceEndpoint): number
  /** Makes the next requests to an address fail; `times` is how many, default all. */
  stage(
    endpoint: ReferenceEndpoint,
    fault: ReferenceFault,
    options?: {
      /** How many requests meet it; default: all that follow. */
      readonly times?: number
      /** Sent as Retry-After with `rate-limited` and `unavailable`. */
      readonly retryAfterSeconds?: number
    },
  ): void
  /** Ends all staged faults. */
  mend(): void
  /** Ends all tokens of requests; sessions can be renewed. */
  expireTokens(): void
  /** Ends all sessions. */
  endSessions(): void
  /** The code that was sent last. */
  readonly lastCode: string
  /** Text of the picture that was shown last. */
  readonly lastPicture: string
  /** Opens a session as a browser would: for `signIn({ method: 'session', … })`. */
  openSession(line?: string): Required<ReferenceSession>
}

const defaults: ReferenceSettings = {
  accounts: referenceAccounts,
  rowsPerDay: 4,
  pageSize: 50,
  accessSeconds: 900,
  slides: false,
  waits: 2,
}

const isEndpoint = (name: string): name is ReferenceEndpoint => Object.hasOwn(endpoints, name)

/** The address a request is for; undefined when the carrier has none such. */
function findEndpoint(request: Request): ReferenceEndpoint | undefined {
  const { origin, pathname } = new URL(request.url)
  return Object.keys(endpoints)
    .filter(isEndpoint)
    .find(name => endpoints[name].url === origin + pathname && endpoints[name].method === request.method)
}

/** Starts a service of its own, with nobody signed in. */
export function createReferenceService(
  options: Partial<ReferenceSettings> & {
    /** The time; give the clock of the client. */
    readonly now: () => number
  },
): ReferenceService {
  const { now } = options
  const settings: ReferenceSettings = { ...defaults, ...options }
  const sessions = new ServiceSessions(now, settings.accessSeconds * 1000)
  const world: World = { settings, sessions, attempts: new Attempts(now), orders: new Map(), now }
  const visits: ReferenceVisit[] = []
  let staged: StagedFault[] = []

  const takeFault = (endpoint: ReferenceEndpoint): StagedFault | undefined => {
    const fault = staged.find(each => each.endpoint === endpoint && each.times > 0)
    if (fault !== undefined) fault.times -= 1
    return fault
  }
  const handle = async (request: Request): Promise<Response> => {
    const endpoint = findEndpoint(request)
    if (endpoint === undefined) return answer(world, request, undefined, undefined)
    visits.push({ endpoint, at: now() })
    return answer(world, request, endpoint, takeFault(endpoint))
  }

  return {
    handle,
    fetch: (input, init) => handle(new Request(input, init)),
    visits,
    count: endpoint => visits.filter(visit => endpoint === undefined || visit.endpoint === endpoint).length,
    stage(endpoint, fault, { times = Infinity, retryAfterSeconds } = {}) {
      staged.push({
        endpoint,
        fault,
        times,
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      })
    },
    mend() {
      staged = []
    },
    expireTokens: () => sessions.expire(),
    endSessions: () => sessions.end(),
    get lastCode() {
      return world.attempts.lastCode
    },
    get lastPicture() {
      return world.attempts.lastPicture
    },
    openSession(line) {
      const account = settings.accounts.find(each => line === undefined || each.lines.includes(line))
      if (account === undefined) throw new TypeError('The reference service has no account with that line.')
      const session = sessions.open(account)
      return { sid: session.sid, access: sessions.issue(session).access, refresh: session.refresh }
    },
  }
}
