import { json } from '../../answers.ts'
import type { Tele2Call } from '../call.ts'
import { staff } from './staff.ts'

const forbidden = (details: string): Response => json({ message: 'Forbidden', details }, 403)
const details = {
  expired: 'The token is expired',
  used: 'The token has already been updated',
  unknown: 'The token is not valid',
} as const

/** Both tokens change. */
export function renewPair({ world, request }: Tele2Call): Response {
  const renewal = world.exchange.renew(request)
  return typeof renewal === 'string' ? forbidden(details[renewal]) : json(renewal)
}

const allowed =
  (answer: (call: Tele2Call) => Response) =>
  (call: Tele2Call): Response => {
    const worth = call.world.exchange.judge(call.request)
    return worth === 'good' ? answer(call) : forbidden(details[worth])
  }

/** Everybody with a number. */
export const employees: (call: Tele2Call) => Response = allowed(() => json(staff))

const mostRows = 3000

/** A page of calls. There is no total: a page that is not full is the last. */
export const callRecords: (call: Tele2Call) => Response = allowed(({ world, url }) => {
  const query = url.searchParams
  const [from, to] = [Date.parse(query.get('start') ?? ''), Date.parse(query.get('end') ?? '')]
  const [page, size] = [Number(query.get('page') ?? 0), Number(query.get('size') ?? 20)]
  const isSound = Number.isInteger(page) && page >= 0 && Number.isInteger(size) && size > 0
  if (Number.isNaN(from) || Number.isNaN(to) || !isSound || size > mostRows) {
    return json(
      { timestamp: world.settings.now(), status: 400, error: 'Bad Request', path: url.pathname },
      400,
    )
  }
  const newestFirst = world.exchange.calls.between(from, to)
  const rows = query.get('sort') === 'date,ASC' ? newestFirst.toReversed() : newestFirst
  return json(rows.slice(page * size, (page + 1) * size))
})
