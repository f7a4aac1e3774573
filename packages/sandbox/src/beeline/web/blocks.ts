import { json } from '../../answers.ts'
import { printInstant } from '../../mts/moscow.ts'
import type { BeelineLine, BeelineService } from '../beeline-line.ts'
import { runningOf } from '../bills.ts'
import type { WebCall } from '../call.ts'
import { printRubles, rubles } from '../money.ts'
import { bonusName, packageRests } from '../package-use.ts'
import { nextMonthStart } from '../times.ts'

/** Money of the line: of a postpaid one what was spent, as nothing says what the cabinet prints there. */
export const shownKopecks = ({ world, line }: WebCall): number =>
  line.paysAs === 'prepaid' ? world.book.balanceAt(line, world.settings.now()) : runningOf(world, line)

/** When the tariff is paid next; of a daily one it is not said. */
export const nextBilling = ({ world, line: { tariff } }: WebCall): string | null =>
  tariff.feeEvery === 'month' && tariff.feeKopecks > 0
    ? printInstant(nextMonthStart(world.settings.now()))
    : null

const feeText = ({ tariff }: BeelineLine): string =>
  `${printRubles(rubles(tariff.feeKopecks), tariff.feeKopecks % 100 === 0 ? 0 : 2)}\u00a0₽ в ${
    tariff.feeEvery === 'day' ? 'сутки' : 'месяц'
  }`

const units = {
  data: 'KBYTE',
  'roaming-data': 'KBYTE',
  calls: 'SECONDS',
  messages: 'SMS',
  pictures: 'MMS',
} as const

function accumulatorsOf({ world, line }: WebCall): object[] {
  return packageRests(world, line).map(({ plan, size, rest }) => ({
    unit: units[plan.counts],
    rest,
    size,
    title: plan.name,
    description: plan.words,
  }))
}

/** Data is in bytes although its unit says KBYTE; a shadow copies a package. */
function bonusesOf({ world, line }: WebCall): object[] {
  if (line.paysAs === 'postpaid' || line.share < 1) return []
  const dueDate = printInstant(nextMonthStart(world.settings.now())).slice(0, 19)
  return [
    { name: bonusName('internet'), unit: 'KBYTE', value: 104_857_600, dueDate },
    { name: bonusName('shadow1kbyte'), unit: 'KBYTE', value: 1024 ** 3, dueDate },
  ]
}

const partial = {
  balance: null,
  status: { data: null },
  profileSummary: null,
  accumulators: { data: null },
  additionalBalances: null,
}

const whole = (call: WebCall): object => ({
  balance: {
    data: {
      balance: rubles(shownKopecks(call)),
      currency: 'RUB',
      nextBillingDate: nextBilling(call),
      creditLimit: { limit: 0 },
      contactData:
        call.line.firstName === null
          ? null
          : { firstName: call.line.firstName, lastName: call.line.lastName },
    },
  },
  status: { data: { status: call.line.blocked ? 'Blocked' : 'Active' } },
  profileSummary: {
    data: {
      tariffName: call.line.tariff.name,
      tariffRcRateText: feeText(call.line),
      ctn: call.line.ctn,
      smartNextBillingDate: nextBilling(call)?.slice(0, 19) ?? null,
    },
  },
  accumulators: {
    data: { list: accumulatorsOf(call), listForYoung: null, resetDate: nextBilling(call) },
  },
  additionalBalances: { data: [{ data: bonusesOf(call) }] },
})

/** Everything, with a byte-order mark in front; in the newer layout all blocks are empty. */
export const userInfo = (call: WebCall): Response =>
  new Response(`\uFEFF${JSON.stringify(call.line.layout === 'newer' ? partial : whole(call))}`, {
    headers: json(null).headers,
  })

const toConnected = ({ name, kopecks, every, description }: BeelineService): object => ({
  title: name,
  description: kopecks === undefined ? description : '',
  rcRate: kopecks === undefined ? null : rubles(kopecks),
  rcRatePeriodText: every === undefined ? null : every === 'day' ? 'в сутки' : 'в месяц',
})

/** Services in the older list. */
export const connectedServices = ({ line }: WebCall): object => ({
  connectedServices: {
    data: line.services.filter(({ isHidden }) => isHidden !== true).map(toConnected),
  },
})
