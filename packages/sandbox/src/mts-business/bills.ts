import { json } from '../answers.ts'
import { type Counter, counters as cabinetCounters } from '../mts/counters.ts'
import { printInstant } from '../mts/moscow.ts'
import { isIncome, rubles } from '../mts/transaction.ts'
import type { BusinessCall } from './call.ts'
import { type CompanyLine, findLines } from './company.ts'
import { refusals } from './refusals.ts'

const never = '2037-12-31T20:59:59Z'

/** Answers for the lines of a number, or refuses those of others. */
export const ofLines =
  (name: string, answer: (lines: readonly [CompanyLine, ...CompanyLine[]], call: BusinessCall) => Response) =>
  (call: BusinessCall): Response => {
    const found = findLines(call.query.get(name) ?? '')
    const [first, ...rest] = call.instead ?? found ?? []
    return first === undefined || found === undefined ? refusals.noAccess() : answer([first, ...rest], call)
  }

const balanceOf = (line: CompanyLine, { world }: BusinessCall): object => ({
  accountNo: line.account,
  customerAccountBalance: [
    {
      remainedAmount: {
        amount: line.balance.account + rubles(world.book.changeOf(line)),
        unitOfMeasure: 'RUB',
      },
      customerAccount: { creditLimit: -999_999_999 },
      validFor: { endDateTime: never },
    },
  ],
})

/** What is left on the account of a line. */
export const balanceOfLine = ofLines('characteristic.value', ([line], call) => {
  const product = { productCharacteristic: [{ name: 'MSISDN', value: line.phone }] }
  return json([{ ...balanceOf(line, call), productRelationship: [{ product }] }])
})

/** What is left on an account; not in a list. */
export const balanceOfAccount = ofLines('accountNo', ([line], call) =>
  call.query.get('fields') === 'MOAF'
    ? json({ ...balanceOf(line, call), productRelationship: [] })
    : refusals.night(),
)

const units: Readonly<Record<string, readonly [string, number]>> = {
  KByte: ['BYTE', 1024],
  Second: ['SECOND', 1],
  Item: ['ITEM', 1],
}

const value = (valueType: string, amount: string) => ({ valueType, value: amount })

function toProduct(counter: Counter, index: number, start: string): object {
  const [unitOfMeasure, factor] = units[counter.unitType] ?? ['ITEM', 1]
  return {
    name: counter.name,
    externalID: `SRV${index + 1}`,
    productStatus: 'Active',
    productPrice: [{ unitOfMeasure }],
    validFor: { startDateTime: start, endDateTime: new Date(counter.deadlineDate).toISOString() },
    productSpecification: {
      name: `Остаток: ${counter.name}`,
      id: `CNT${index + 1}`,
      productSpecCharacteristic: [
        {
          prodSpecCharacteristicValue: [
            value('CounterValueType', 'Remainder'),
            value('CurrentValue', String(counter.currentAmount * factor)),
            value('PeriodInitialValue', String(counter.totalAmount * factor)),
          ],
        },
      ],
    },
  }
}

/** What is left of the packages of a line; of an account nothing is told. */
export const counters = ofLines('customerAccount.accountNo', ([line], { world, query }) => {
  const asked = query.get('customerAccount.accountNo')
  if (asked === line.account) return refusals.noAccess()
  const now = world.settings.now()
  const { data } = cabinetCounters(world.book, line, now)
  const start = new Date(Date.parse(`${printInstant(now).slice(0, 7)}-01T00:00:00+03:00`)).toISOString()
  const products = data.counters.map((counter, index) => ({ product: toProduct(counter, index, start) }))
  return json([{ name: 'ForisCounters', customerAccount: [{ productRelationship: products }] }])
})

const price = (name: string, kopecks: number): object => ({
  name,
  price: {
    currencyCode: '810',
    dutyFreeAmount: Math.round((kopecks / 122) * 100_000) / 100_000,
    taxIncludedAmount: rubles(kopecks),
  },
})

/** Fee of the tariff. */
export const tariffFee = ofLines('msisdn', ([line]) =>
  json({
    productOfferingPrice: [
      price('CurrentPrimaryFee', line.tariff.feeKopecks),
      price('CurrentPrimaryFeeDiscount', 0),
    ],
  }),
)

const hasOffset = (text: string): boolean => /T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(text)

/** Payments to the account of a line, or to an account. */
export const payments = (name: 'msisdn' | 'accountNumber') =>
  ofLines(name, (lines, { world, query }) => {
    const from = query.get('dateFrom') ?? ''
    const to = query.get('dateTo') ?? ''
    if (!hasOffset(from) || !hasOffset(to)) return refusals.invalid()
    const [first] = findLines(lines[0].account) ?? lines
    const rows = first === undefined ? [] : [...world.book.rows(first, Date.parse(from), Date.parse(to))]
    return json({
      payments: rows.filter(isIncome).map(row => ({
        amount: rubles(row.kopecks),
        dateOfPayment: printInstant(row.at),
        dateOfTransaction: printInstant(row.at + 60_000),
        paymentType: 'Безналичный платеж',
        currency: { currencyCode: '810' },
      })),
    })
  })
