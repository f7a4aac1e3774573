import type { StatementPort } from '../../adapter/capability-ports.ts'
import { ask, toRequest, withAccess } from './ask.ts'
import { statementStateWire, statementWire } from './wire-more.ts'
import type { ReferenceState } from './wire-sign-in.ts'

/** Orders the detail file and takes it when it is ready. */
export const statements: StatementPort<ReferenceState> = {
  async order(context, query) {
    const format = query.format ?? 'csv'
    const { from, to, email } = query
    const { id } = await ask(context, 'statement.order', statementWire, {
      body: { json: { from, to, format, ...(email === undefined ? {} : { email }) } },
    })
    return { id, format }
  },
  async fetch(context, order) {
    const response = await context.http.send(
      toRequest('statement.fetch', { query: { id: order.id }, ...withAccess(context.session.state.access) }),
    )
    context.http.check(response)
    if (response.mediaType !== 'application/json') {
      return { status: 'ready', bytes: response.bytes(), mediaType: response.mediaType }
    }
    const { status, askAgainSeconds } = response.json(statementStateWire)
    if (status === 'mailed') return { status: 'e-mailed' }
    return { status: 'pending', askAgainMs: (askAgainSeconds ?? 5) * 1000 }
  },
}
