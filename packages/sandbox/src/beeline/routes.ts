import type { BeelineCall } from './call.ts'
import { restRows } from './rest/routes.ts'

/** How Beeline is asked: by token, by cookies, or by SOAP. */
export type BeelineChannel = 'rest' | 'web' | 'soap'

/** Addresses of Beeline a fault can strike, by the names records carry in `source.endpoint`. */
export type BeelineEndpoint = (typeof restRows)[number][0]

/** One address and who answers there. */
export interface BeelineRoute {
  readonly endpoint: BeelineEndpoint
  readonly channel: BeelineChannel
  readonly answer: (call: BeelineCall) => Response | Promise<Response>
}

const apiHost = 'my.beeline.ru'

const rest = new Map(
  restRows.map(([endpoint, method, path, answer]): [string, BeelineRoute] => [
    `${method} /api/${path}`,
    { endpoint, channel: 'rest', answer },
  ]),
)

/** Who answers a request. */
export function findRoute(request: Request, url: URL): BeelineRoute | undefined {
  const key = `${request.method} ${url.pathname}`
  return url.hostname === apiHost ? rest.get(key) : undefined
}

/** The hosts that are played. */
export const beelineHosts: readonly string[] = [apiHost]
