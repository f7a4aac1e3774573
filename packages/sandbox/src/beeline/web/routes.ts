import type { BeelineCall } from '../call.ts'
import type { WebEndpoint } from '../endpoints.ts'
import * as blocks from './blocks.ts'
import * as expenses from './expenses.ts'
import * as mobile from './mobile.ts'
import * as person from './person.ts'
import * as signOn from './sign-on.ts'
import { ofShown } from './signed-in.ts'

type Row = readonly [WebEndpoint, 'GET' | 'POST', string, string, (call: BeelineCall) => Response]

/** Hosts of the regions. */
export const regions: readonly string[] = ['moskva.beeline.ru', 'spb.beeline.ru']

const region = '*'
const common = 'www.beeline.ru'
const profile = '/api/profile'
const uni = '/api/uni-profile'

/** Addresses of the web cabinet; `*` stands for each region. */
export const webRows: readonly Row[] = [
  ['web.start', 'GET', common, signOn.cabinetPath, signOn.start],
  ['web.start', 'GET', region, signOn.cabinetPath, signOn.cabinet],
  ['web.refresh', 'GET', region, '/auth/refresh/', signOn.refresh],
  ['web.set-ctn', 'GET', region, '/auth/setctn/', signOn.setCtn],
  ['web.sign-on', 'GET', 'idphydra.beeline.ru', '/oauth2/auth', signOn.signOn],
  ['web.login', 'GET', 'authentication.beeline.ru', '/login', signOn.login],
  ['web.login', 'GET', common, '/login', signOn.login],
  ['web.login-callback', 'POST', common, '/auth/logincallback/', signOn.loginCallback],
  ['web.settings', 'GET', region, `${profile}/common/settings/`, ofShown(person.settings)],
  ['web.accounts', 'GET', region, `${uni}/accounts/`, ofShown(person.accounts)],
  ['web.logins', 'POST', region, '/ssoswitcher/ssoaccountslist/', ofShown(person.ssoLogins)],
  ['web.name', 'GET', region, `${profile}/settings/abonentform/`, ofShown(person.nameForm)],
  ['web.userinfo', 'GET', region, `${profile}/userinfo/data/`, ofShown(blocks.userInfo)],
  [
    'web.connected-services',
    'GET',
    region,
    `${profile}/userinfo/data/ ConnectedServices`,
    ofShown(blocks.connectedServices),
  ],
  ['web.balance', 'GET', region, '/apigw/ub/balance/main/', ofShown(mobile.mainBalance)],
  ['web.balances', 'GET', region, `${uni}-balances/`, ofShown(mobile.balances)],
  ['web.blocks', 'GET', region, `${uni}-mobile/blocks/`, ofShown(mobile.blocks)],
  ['web.accumulators', 'GET', region, `${uni}-mobile/accumulators/`, ofShown(mobile.accumulators)],
  ['web.tariff-fee', 'GET', region, `${uni}-mobile/tariff-fee/`, ofShown(mobile.tariffFee)],
  ['web.services', 'GET', region, `${uni}-mobile/services/`, ofShown(mobile.services)],
  ['web.subscriptions', 'GET', region, `${uni}-mobile/subscriptions/`, ofShown(mobile.subscriptions)],
  ['web.expenses', 'GET', region, `${profile}/detalization/expensestructure/`, ofShown(expenses.expenses)],
  [
    'web.expenses-postpaid',
    'GET',
    region,
    `${profile}/detalization/expensestructurepostpaid/`,
    ofShown(expenses.expensesPostpaid),
  ],
  ['web.payments', 'GET', region, `${profile}/detalization/paymentsprepaid/`, ofShown(expenses.payments)],
  [
    'web.payments-postpaid',
    'GET',
    region,
    `${profile}/detalization/paymentspostpaid/`,
    ofShown(expenses.paymentsPostpaid),
  ],
]
