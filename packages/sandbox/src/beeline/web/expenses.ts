import { monthOf, monthStart, printInstant } from '../../mts/moscow.ts'
import { runningOf } from '../bills.ts'
import type { WebCall } from '../call.ts'
import { printRubles, rubles } from '../money.ts'
import { type BeelinePayment, paymentsOf } from '../payments.ts'
import { isData, type StoryRow, wordsOf } from '../story/row-kinds.ts'
import { addedIn, spentIn } from '../story/story-book.ts'
import { readSpan, type Span } from '../times.ts'

/** What the cabinet says in place of data that is not there; what it says to days it cannot read is not known. */
const nothing = null

const spanOf = ({ url }: WebCall): Span | undefined =>
  readSpan(url.searchParams.get('periodStart'), url.searchParams.get('periodEnd'))

interface Sum {
  readonly operation: string
  /** Kilobytes; null: it is no data. */
  readonly volume: number | null
}

/** Sums of volumes by wording. Sessions abroad have one of their own, so a sum is either data or not. */
function sumsOf(rows: readonly StoryRow[]): readonly Sum[] {
  const sums = new Map<string, number | null>()
  for (const { kind, quantity } of rows) {
    const { operation } = wordsOf(kind)
    sums.set(operation, isData(kind) ? (sums.get(operation) ?? 0) + quantity : null)
  }
  return [...sums].map(([operation, volume]) => ({ operation, volume }))
}

const toTransaction = ({ operation, volume }: Sum): object => ({
  operation,
  trafficVolume: volume,
  trafficUnit: volume === null ? null : 'KBYTE',
})

/** Only the type of data is known. */
const toCallDetail = (sum: Sum): object => ({
  transactionType: sum.volume === null ? 'other' : 'mobileInternet',
  ...toTransaction(sum),
})

const isSpending = ({ kind }: StoryRow): boolean => kind !== 'top-up'

/** `expensestructure`: sums of a prepaid line over some days. */
export function expenses(call: WebCall): unknown {
  const { line, world } = call
  const span = spanOf(call)
  if (span === undefined || line.paysAs === 'postpaid') return nothing
  const rows = world.book.rows(line, span.from, span.to)
  const end = world.book.balanceAt(line, Math.min(span.to, world.settings.now()))
  return {
    balanceAndBonuses: [
      {
        title: 'Личный баланс',
        addedBonuses: String(rubles(addedIn(rows))),
        spentBonuses: printRubles(rubles(0 - spentIn(rows)), 2),
        endBalanceAmount: rubles(end),
      },
      { title: 'Денежный бонус', addedBonuses: null, spentBonuses: null, endBalanceAmount: 0 },
    ],
    callDetails: sumsOf(rows.filter(isSpending)).map(toCallDetail),
  }
}

/** `expensestructurepostpaid`: sums of the running period, with VAT. */
export function expensesPostpaid({ line, world }: WebCall): unknown {
  if (line.paysAs === 'prepaid') return nothing
  const rows = world.book.monthOf(line, monthOf(world.settings.now()))
  return {
    expensesAmount: rubles(runningOf(world, line)),
    transactions: sumsOf(rows).map(toTransaction),
  }
}

const toPayment = ({ at, kopecks, method }: BeelinePayment): object => ({
  balanceName: 'Личный баланс',
  value: rubles(kopecks),
  date: printInstant(at),
  channel: method.toLowerCase(),
})

/** `paymentsprepaid`: the list mixes in what came to other balances. */
export function payments(call: WebCall): unknown {
  const { line, world } = call
  const span = spanOf(call)
  if (span === undefined || line.paysAs === 'postpaid') return nothing
  const bonus = {
    balanceName: 'Бонусный баланс',
    value: 50,
    date: printInstant(span.from),
    channel: null,
  }
  return {
    detalizationPayments: [
      ...paymentsOf(world, line, span.from, span.to).map(toPayment),
      ...(line.share === 1 ? [bonus] : []),
    ],
  }
}

/** `paymentspostpaid`: one sum, here of the running period. */
export function paymentsPostpaid({ line, world }: WebCall): unknown {
  if (line.paysAs === 'prepaid') return nothing
  const now = world.settings.now()
  const paid = paymentsOf(world, line, monthStart(monthOf(now)), now)
  return { paymentsAmount: rubles(paid.reduce((sum, { kopecks }) => sum + kopecks, 0)) }
}
