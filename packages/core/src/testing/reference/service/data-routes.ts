import type { ReferenceEndpoint } from '../endpoints.ts'
import { failure, json } from './answers.ts'
import { toPrinted } from './moscow.ts'
import { placeOrder, readOrder, readStatement } from './order-routes.ts'
import type { ServiceSession } from './sessions.ts'
import { readUsage } from './usage-route.ts'
import type { Visit, World } from './world.ts'

/** Answers one address for a session that works. */
export type DataRoute = (world: World, visit: Visit, session: ServiceSession) => Response

const readSession: DataRoute = (world, visit, session) => {
  const token = session.access.get(visit.access ?? '')
  return json(200, {
    line: session.line,
    lines: session.account.lines,
    expiresAt: new Date(token?.endsAt ?? world.now()).toISOString(),
  })
}

const endSessions: DataRoute = (world, _visit, session) => {
  world.sessions.end(session.account)
  return json(200, { done: true })
}

const chooseLine: DataRoute = (_world, visit, session) => {
  const line = session.account.lines.find(each => each === visit.body['line'])
  if (line === undefined) return failure(404, 'unknown-line')
  session.line = line
  return json(200, { line })
}

const readBalance: DataRoute = (world, _visit, session) =>
  json(200, {
    line: session.line,
    money: session.account.money,
    credit: 10_000,
    asOf: toPrinted(world.now()),
  })

const readSpending: DataRoute = (world, visit, session) => {
  const month = visit.query.get('month') ?? ''
  return json(200, {
    line: session.line,
    total: 45_000,
    groups: [
      { code: 'calls', name: 'Calls', sum: 15_000 },
      { code: 'fees', name: 'Fees', sum: 30_000 },
    ],
    closed: month < toPrinted(world.now()).slice(0, 7),
  })
}

const readPayments: DataRoute = (_world, visit, session) => {
  const at = `${visit.query.get('from')}T10:00:00+03:00`
  return json(200, { line: session.line, payments: [{ at, sum: 50_000, how: 'Card' }] })
}

const readServices: DataRoute = (_world, _visit, session) =>
  json(200, {
    line: session.line,
    services: [
      { id: 'caller-id', name: 'Caller id', fee: 0 },
      { id: 'antispam', name: 'Antispam', fee: 9900 },
    ],
  })

const readLines: DataRoute = (_world, _visit, session) =>
  json(200, {
    line: session.line,
    lines: session.account.lines.map((line, index) => ({
      line,
      title: `Line ${index + 1}`,
      status: 'active',
    })),
  })

const readProfile: DataRoute = (_world, _visit, session) =>
  json(200, { line: session.line, holder: 'Ivanova Anna', account: '0001234', status: 'active' })

const readTariff: DataRoute = (_world, _visit, session) =>
  json(200, { line: session.line, name: 'Simple', fee: 39_000 })

/** What needs a session. */
export const dataRoutes: Partial<Record<ReferenceEndpoint, DataRoute>> = {
  'session.read': readSession,
  'session.end': endSessions,
  'line.select': chooseLine,
  'usage.page': readUsage,
  'balance.read': readBalance,
  'allowances.order': placeOrder,
  'allowances.result': readOrder,
  'spending.read': readSpending,
  'payments.read': readPayments,
  'services.read': readServices,
  'lines.read': readLines,
  'profile.read': readProfile,
  'tariff.read': readTariff,
  'statement.order': placeOrder,
  'statement.fetch': readStatement,
}
