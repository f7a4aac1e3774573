import { monthStart, printInstant } from '../mts/moscow.ts'
import { type BeelinePayment, paymentsOf } from '../beeline/payments.ts'
import { rubles } from '../beeline/money.ts'
import { firstMonth } from '../beeline/story/story-book.ts'
import { refuseSoap, row } from './envelope.ts'
import { readMoment } from './dates.ts'
import type { ContractCall, SignedInSoapCall } from './soap-call.ts'

const since = printInstant(monthStart(firstMonth))

/** `getBANInfoList`: contracts of a login. */
export function contracts({ asked, login }: SignedInSoapCall): string | Response {
  if (asked.field('login') !== login.login) return refuseSoap(20006)
  return login.contracts
    .map(ban => row('BanInfoList', { ban, banName: 'ООО Пример', marketCode: 'VIP', banCurrencyInd: 'RUR' }))
    .join('')
}

/** `getCTNInfoList`: lines. Of the letters for a state only `A` is known. */
export const contractLines = ({ lines }: ContractCall): string =>
  lines
    .map(({ ctn, blocked, tariff }) =>
      row('CTNInfoList', {
        ctn,
        statusDate: since,
        status: blocked ? 'S' : 'A',
        pricePlan: tariff.soc,
        reasonStatus: blocked ? 'STO' : 'CR',
        lastActivity: blocked ? undefined : 'ACT',
        activationDate: blocked ? undefined : since,
        subscriberHLR: blocked ? undefined : '0',
      }),
    )
    .join('')

/** `getSIMList`: cards. */
export const cards = ({ lines }: ContractCall): string =>
  lines
    .map(({ ctn }) =>
      row('SIMList', {
        ctn,
        serialNumber: `89701990${ctn}`,
        imsi: `25099${ctn}`,
      }),
    )
    .join('')

/** `getServicesList`: options of the lines. */
export const contractServices = ({ lines }: ContractCall): string =>
  lines
    .flatMap(({ ctn, services }) =>
      services
        .filter(({ isHidden }) => isHidden !== true)
        .map(({ soc, name }) =>
          row('servicesList', { serviceId: soc, ctn, startDate: since, serviceName: name }),
        ),
    )
    .join('')

const paymentRow = (ctn: string, { at, kopecks }: BeelinePayment): string =>
  row('PaymentList', {
    ctn,
    paymentDate: printInstant(at),
    paymentStatus: 'Проведен',
    paymentType: 'Безналичный',
    paymentOriginalAmt: rubles(kopecks),
    paymentCurrentAmt: rubles(kopecks),
    bankPaymentID: `${ctn.slice(-2)}${printInstant(at).slice(2, 7).replace('-', '')}`,
    paymentActivateDate: printInstant(at),
  })

/** `getPaymentList`: what was paid for each line's bill. Whether companies pay by line or by contract is not sure. */
export function contractPayments({ asked, lines, world }: ContractCall): string | Response {
  const [from, to] = [readMoment(asked.field('startDate')), readMoment(asked.field('endDate'))]
  if (from === undefined || to === undefined) return refuseSoap(20001)
  return lines
    .flatMap(line => paymentsOf(world, line, from, to).map(payment => paymentRow(line.ctn, payment)))
    .join('')
}
