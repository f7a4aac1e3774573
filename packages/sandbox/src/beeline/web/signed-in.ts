import { json } from '../../answers.ts'
import type { BeelineCall, WebCall } from '../call.ts'

/** Data of the line the session shows. A host of another region knows nobody. */
export const ofShown =
  (answer: (call: WebCall) => unknown): ((call: BeelineCall) => Response) =>
  call => {
    const session = call.world.web.freshOf(call.request)
    if (session === undefined || session.shown.region !== call.url.hostname)
      return new Response(null, { status: 401 })
    const found = answer({ ...call, session, line: call.instead ?? session.shown })
    return found instanceof Response ? found : json(found)
  }
