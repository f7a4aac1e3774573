import { findSoapRoute } from '../beeline-business/routes.ts'
import type { BeelineCall } from './call.ts'
import type { BeelineEndpoint } from './endpoints.ts'
import { restRows } from './rest/routes.ts'
import { regions, webRows } from './web/routes.ts'

/** How Beeline is asked: by token, by cookies, or by SOAP. */
export type BeelineChannel = 'rest' | 'web' | 'soap'

/** One address and who answers there. */
export interface BeelineRoute {
  /** Absent: a request of SOAP that is none. */
  readonly endpoint?: BeelineEndpoint
  readonly channel: BeelineChannel
  readonly answer: (call: BeelineCall) => Response | Promise<Response>
}

const apiHost = 'my.beeline.ru'

const rest = restRows.map(([endpoint, method, path, answer]): [string, BeelineRoute] => [
  `${method} ${apiHost}/api/${path}`,
  { endpoint, channel: 'rest', answer },
])

const web = webRows.flatMap(([endpoint, method, host, path, answer]) =>
  (host === '*' ? regions : [host]).map((each): [string, BeelineRoute] => [
    `${method} ${each}${path}`,
    { endpoint, channel: 'web', answer },
  ]),
)

const routes = new Map([...rest, ...web])

/** One address has two meanings, told apart by the blocks that are asked for. */
const blockOf = ({ searchParams }: URL): string =>
  searchParams.get('blocks')?.startsWith('ConnectedServices') === true ? ' ConnectedServices' : ''

const services: ReadonlyMap<string, 'Auth' | 'Subscriber'> = new Map([
  [`POST ${apiHost}/api/AuthService`, 'Auth'],
  [`POST ${apiHost}/api/SubscriberService`, 'Subscriber'],
])

/** Who answers a request; undefined: nobody. */
export function findRoute(request: Request, url: URL, body: string): BeelineRoute | undefined {
  const address = `${request.method} ${url.hostname}${url.pathname}`
  const service = services.get(address)
  if (service !== undefined) return { channel: 'soap', ...findSoapRoute(service, request, body) }
  return routes.get(`${address}${blockOf(url)}`)
}

/** The hosts that are played. */
export const beelineHosts: readonly string[] = [
  apiHost,
  ...new Set(webRows.flatMap(([, , host]) => (host === '*' ? regions : [host]))),
]
