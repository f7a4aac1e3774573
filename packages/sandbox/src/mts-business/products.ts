import { json } from '../answers.ts'
import { ofLines } from './bills.ts'
import type { CompanyLine } from './company.ts'
import { refusals } from './refusals.ts'
import { rubles } from '../mts/transaction.ts'

const price = (name: string, kopecks: number): object => ({
  name,
  price: { dutyFreeAmount: rubles(kopecks) / 1.22, taxIncludedAmount: rubles(kopecks) },
})

const product = (name: string, externalID: string, prices: readonly object[]): object => ({
  name,
  externalID,
  status: 'Active',
  validFor: { startDateTime: '2025-01-01T00:00:00Z', endDateTime: '2037-12-31T20:59:59Z' },
  productOfferingPrice: prices,
})

const servicesOf = ({ tariff, services }: CompanyLine): readonly object[] => [
  product(`Ежемесячная плата ${tariff.name}`, 'S0', [price('PeriodicalPrice', tariff.feeKopecks)]),
  ...services.map(({ name, kopecks }, index) =>
    product(
      name.replaceAll('&nbsp;', ' '),
      `S${index + 1}`,
      kopecks === undefined ? [] : [price('PeriodicalPrice', kopecks)],
    ),
  ),
]

/** Services of a line, or its blocks. */
export const products = ofLines('marketSegment.characteristic.value', ([line], { query }) => {
  const kind = query.get('productOffering.productSpecification.productSpecificationType.name')
  if (kind === 'service') return json(servicesOf(line))
  if (kind !== 'block') return refusals.invalid()
  return json(line.blocked ? [product('Добровольная блокировка', 'BL0005', [])] : [])
})

/** Name of the tariff. Breaks without the field that has to be asked for. */
export const tariff = ofLines('productCharacteristic.value', ([line], { query }) =>
  query.get('fields') === 'MOAF'
    ? json([{ productOffering: { externalID: 'TP0001', name: line.tariff.name } }])
    : refusals.night(),
)

/** Who uses a line. */
export const holder = ofLines('contactMedium.phoneNumber', ([line]) =>
  json([
    {
      name: line.holder,
      characteristic: [{ name: 'PersonalDataConfirmation', value: 'Activated' }],
    },
  ]),
)
