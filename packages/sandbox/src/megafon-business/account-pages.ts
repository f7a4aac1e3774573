import { readDay } from '../megafon/print-time.ts'
import { roubles, withComma } from '../megafon/roubles.ts'
import { printInstant } from '../mts/moscow.ts'
import type { AccountCall } from './call.ts'
import { type ChargeSums, totalOf } from './charges.ts'
import { give, refuse } from './envelope.ts'
import type { Subscriber } from './subscribers.ts'

const floatKopecks = 5_000_000
const creditKopecks = 500_000
/** Until then the bill of the month before is not paid. */
const billDay = 20
const lineFloatKopecks = 50_000

/** Roubles of each kind. */
const print = (sums: ChargeSums): object =>
  Object.fromEntries(Object.entries(sums).map(([kind, kopecks]) => [kind, roubles(kopecks)]))

/** Money of the account: what it holds falls by the charges of the month, and by the bill until that is paid. */
export function balance({ world, account, lines }: AccountCall): Response {
  const day = Number(printInstant(world.settings.now()).slice(8, 10))
  const bill = day < billDay ? world.charges.before(lines) : 0
  const current = floatKopecks - totalOf(world.charges.running(lines))
  return give({
    accountNumber: account.accountNumber,
    currentBalance: roubles(current),
    totalBalance: roubles(current - bill),
    conditionalBalance: roubles(current - bill),
    creditLimit: roubles(creditKopecks),
    unpaidBillsQuantity: bill > 0 ? 1 : 0,
    unpaidBillsAmount: roubles(bill),
    cashbackAmount: 0,
  })
}

const lastMomentMs = 24 * 3_600_000 - 1

/** Charges of all lines, kind by kind, between two days. */
export function expenses({ world, lines, url }: AccountCall): Response {
  const from = readDay(url.searchParams.get('from') ?? '')
  const to = readDay(url.searchParams.get('to') ?? '')
  if (from === undefined || to === undefined)
    return refuse({ code: 'bad.request' }, 'from and to are days such as 01.11.2026')
  const sums = world.charges.sums(lines, from, to + lastMomentMs)
  return give({ totalOfBasicChargesAggregates: roubles(totalOf(sums)), ...print(sums) })
}

function toElement({ world, account }: AccountCall, line: Subscriber): object {
  const { id, msisdn, position, isTerse } = line
  if (isTerse) return { id, msisdn, labels: null }
  const left = lineFloatKopecks - totalOf(world.charges.running([line]))
  return {
    id,
    msisdn,
    position,
    labels: [{ name: 'офис' }],
    account: { id: Number(account.account), number: account.accountNumber, name: 'ООО РОМАШКА' },
    ratePlan: { def: 'Бизнес M' },
    balance: { value: withComma(left) },
  }
}

const readCount = (text: string | null, otherwise: number): number =>
  text !== null && /^\d+$/.test(text) ? Number(text) : otherwise

/** The lines of the account, page by page. */
export function listLines(call: AccountCall): Response {
  const { lines, url } = call
  const from = readCount(url.searchParams.get('from'), 0)
  const size = readCount(url.searchParams.get('size'), 32)
  const elements = lines.slice(from, from + size).map(line => toElement(call, line))
  return give({ count: lines.length, elements })
}
