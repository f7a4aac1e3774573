import { failure, json } from './answers.ts'
import type { ServiceSession } from './sessions.ts'
import type { Visit, World } from './world.ts'

const packages = [
  { id: 'internet', name: 'Internet', kind: 'data', total: 16_106_127_360, used: 5_368_709_120 },
  { id: 'minutes', name: 'Minutes', kind: 'voice', total: 30_000, used: 1860 },
  { id: 'messages', name: 'Messages', kind: 'message' },
]

/** Orders the list of packages, or a file. */
export function placeOrder(world: World, visit: Visit, session: ServiceSession): Response {
  const id = `order-${world.orders.size + 1}`
  world.orders.set(id, { waits: world.settings.waits, mailed: visit.body['email'] !== undefined })
  return json(200, { line: session.line, task: id, id })
}

/** True while an order says "wait". */
function mustWait(order: { waits: number }): boolean {
  order.waits -= 1
  return order.waits >= 0
}

/** The list of packages, when it is made. */
export function readOrder(world: World, visit: Visit, session: ServiceSession): Response {
  const order = world.orders.get(visit.query.get('task') ?? '')
  if (order === undefined) return failure(400, 'unknown-order')
  const { line } = session
  return json(200, mustWait(order) ? { line, status: 'wait' } : { line, status: 'ready', packages })
}

/** The ordered file, when it is made. */
export function readStatement(world: World, visit: Visit): Response {
  const order = world.orders.get(visit.query.get('id') ?? '')
  if (order === undefined) return failure(400, 'unknown-order')
  if (mustWait(order)) return json(200, { status: 'wait', askAgainSeconds: 5 })
  if (order.mailed) return json(200, { status: 'mailed' })
  return new Response('at;text;price\n2026-10-01T10:00:00+03:00;Outgoing call;150\n', {
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
}
