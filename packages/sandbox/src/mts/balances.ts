import type { MtsLine } from './mts-line.ts'
import { monthAfter, monthOf, monthStart, printInstant } from './moscow.ts'
import { rubles } from './transaction.ts'

const node = (line: MtsLine, now: number, name: string, code: string, amount: number): object => ({
  __typename: 'BalanceInfo',
  industry: { code: 'mobile', name: 'Мобильная связь', industryId: '1' },
  account: { idValue: line.phone, idType: 'MSISDN' },
  name,
  code,
  status: 'ACTIVE',
  source: 'FORIS',
  effectiveDate: printInstant(now),
  cashbackBalanceText: null,
  cashbackHintText: null,
  remainingValue: { amount, currency: 'RUB' },
  limits: [],
})

/** Money on account and the line's own part of it, after a change in kopecks. */
export const balances = (line: MtsLine, now: number, changeKopecks: number): object => ({
  nodes: [
    node(line, now, 'Баланс лицевого счета', 'MMA', line.balance.account + rubles(changeKopecks)),
    node(line, now, 'Собственные средства', 'PA-OF', line.balance.own + rubles(changeKopecks)),
  ],
})

/** The tariff; a blocked line has no prices, as the cabinet since 2026-07. */
export function tariffInfo(line: MtsLine, now: number): object {
  const { name, price, basePrice } = line.tariff
  const mainPrice = {
    price,
    basePrice,
    date: printInstant(monthStart(monthAfter(monthOf(now), 1))),
    descriptionPrice: null,
  }
  return {
    name,
    alias: 'test-tariff',
    tariffPricesInfo: line.blocked ? null : { mainPrice },
    tariffType: 'MASS',
    industryCode: 'mobile',
    tariffManage: true,
    tariffPaymentType: 'PREPAID',
    tariffContent: { tariffPdfUrl: 'https://static.example.invalid/tariff.pdf' },
    tariffSigns: [{ key: 'isArchive', value: 'false' }],
  }
}
