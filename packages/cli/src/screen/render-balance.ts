import type { Balance, Money } from '@esim-usage/core'
import { renderSection, type Screen, sectionWidth } from './screen.ts'
import { renderTable } from './table.ts'

type Row = readonly [label: string, value: string]

const known = <Value>(label: string, value: Value | undefined, write: (value: Value) => string): Row[] =>
  value === undefined ? [] : [[label, write(value)]]

function modelRows(balance: Balance, { texts }: Screen): Row[] {
  const money = (sum: Money): string => texts.format.money(sum)
  return balance.model === 'prepaid'
    ? [[texts.screen.balance, money(balance.main)]]
    : [
        ...known(texts.screen.owed, balance.owed, money),
        ...known(texts.screen.spentThisPeriod, balance.spentThisPeriod, money),
      ]
}

function nextChargeRows({ nextCharge }: Balance, { texts }: Screen): Row[] {
  const { at, amount } = nextCharge ?? {}
  const parts = [
    ...(amount === undefined ? [] : [texts.format.money(amount)]),
    ...(at === undefined ? [] : [texts.format.day(at)]),
  ]
  return parts.length === 0 ? [] : [[texts.screen.nextCharge, parts.join(', ')]]
}

/** Money on the line, or what it owes; spending never stands as money left. */
export function renderBalance(balance: Balance, screen: Screen): string[] {
  const { texts, paint } = screen
  const { format, screen: words } = texts
  const money = (sum: Money): string => format.money(sum)
  const rows: Row[] = [
    ...modelRows(balance, screen),
    ...known(words.ownMoney, balance.own, money),
    ...(balance.bonuses ?? []).map(bonus => [bonus.label, money(bonus.amount)] as const),
    ...known(words.cashback, balance.cashback, money),
    ...known(words.creditLimit, balance.creditLimit, money),
    ...known(words.available, balance.available, money),
    ...nextChargeRows(balance, screen),
    ...known(words.blockedOn, balance.blockAt, day => format.day(day)),
  ]
  const columns = [{ flexible: true }, { align: 'right' }] as const
  const lines = renderTable(columns, rows, sectionWidth(screen))
  const doubt = balance.quality?.level === 'suspect' ? [paint('yellow', `(${words.doubtful})`)] : []
  return renderSection(screen, words.balance, [...lines, ...doubt])
}
