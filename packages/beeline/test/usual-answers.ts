import { addressOf } from './fixture-fetch.ts'
import { type ClientKind, entryOf, type FixtureCase } from './fixture-case.ts'

type Answers = Readonly<Record<string, readonly string[]>>

const ok = 'json {"meta":{"status":"OK","code":20000,"message":null}}'
const rest = 'GET my.beeline.ru/api/1.0/'
const web = 'GET moskva.beeline.ru'
export const start = 'GET www.beeline.ru/customers/products/elk'

/** What each way answers where a test does not say otherwise. */
export const usual: Readonly<Record<ClientKind, Answers>> = {
  rest: {
    'PUT my.beeline.ru/api/2.0/auth/auth': ['auth/v2-ok.json'],
    [`${rest}sso/list`]: ['linked/sso-list-single.json'],
    [`${rest}sso/subscribers`]: ['linked/sso-subscribers.json'],
    [`${rest}sso/contactData`]: ['profile/contact-data.json'],
    [`${rest}info/payType`]: ['profile/pay-type-prepaid.json'],
    [`${rest}info/status`]: ['profile/status-active.json'],
    [`${rest}info/pricePlan`]: ['tariff/no-fee.json'],
    [`${rest}info/prepaidBalance`]: ['balance/prepaid.json'],
    [`${rest}info/postpaidBalance`]: ['balance/postpaid.json'],
    [`${rest}info/postpaidDebt`]: ['balance/postpaid-debt.json'],
    [`${rest}info/accumulators`]: ['remains/accumulators-empty.json'],
    [`${rest}info/rests`]: [ok],
    [`${rest}info/prepaidAddBalance`]: ['remains/add-balance-nulls.json'],
    [`${rest}info/serviceList`]: ['services/list-empty.json'],
    [`${rest}info/subscriptions`]: ['services/subscriptions-missing.json'],
    [`${rest}info/payments/history`]: ['payments/history-empty.json'],
    [`${rest}request/prepaidDetail`]: ['detail/file-request.json'],
  },
  web: {
    [start]: ['redirect https://moskva.beeline.ru/customers/products/elk'],
    [`${web}/customers/products/elk`]: ['html <html><body>elk</body></html>'],
    [`${web}/auth/refresh/`]: ['status 401'],
    [`${web}/api/uni-profile/accounts/`]: ['web/accounts.json'],
    'POST moskva.beeline.ru/ssoswitcher/ssoaccountslist/': ['web/ssoaccountslist.json'],
    'GET authentication.beeline.ru/login': ['web-auth/session-200-login.html'],
    [`${web}/api/profile/common/settings/`]: ['web/settings.json'],
    [`${web}/api/profile/userinfo/data/`]: ['web/userinfo.json'],
    [`${web}/api/profile/userinfo/data/ ConnectedServices`]: ['web/connected-services.json'],
    [`${web}/apigw/ub/balance/main/`]: ['web/balance-main.json'],
    [`${web}/api/uni-profile-balances/`]: ['web/balances.json'],
    [`${web}/api/uni-profile-mobile/blocks/`]: ['web/blocks.json'],
    [`${web}/api/uni-profile-mobile/accumulators/`]: ['web/accumulators.json'],
    [`${web}/api/uni-profile-mobile/tariff-fee/`]: ['web/tariff-fee.json'],
    [`${web}/api/uni-profile-mobile/services/`]: ['web/services.json'],
    [`${web}/api/uni-profile-mobile/subscriptions/`]: ['web/subscriptions-empty.json'],
    [`${web}/api/profile/settings/abonentform/`]: ['web/abonentform.json'],
    [`${web}/api/profile/detalization/expensestructure/`]: ['web/expensestructure.json'],
    [`${web}/api/profile/detalization/expensestructurepostpaid/`]: ['web/expensestructure-postpaid.json'],
    [`${web}/api/profile/detalization/paymentsprepaid/`]: ['web/payments-prepaid.json'],
  },
  business: {
    'SOAP auth': ['soap/auth-ok.xml'],
    'SOAP getBANInfoList': ['soap/ban-info.xml'],
    'SOAP getCTNInfoList': ['soap/ctn-info.xml'],
    'SOAP getSIMList': ['soap/sim-list.xml'],
    'SOAP getServicesList': ['soap/services.xml'],
    'SOAP getPaymentList': ['soap/payments.xml'],
    'SOAP getUnbilledBalances': ['soap/unbilled-balances.xml'],
    'SOAP getUnbilledCallsList': ['soap/unbilled-calls.xml'],
    'SOAP createBillCallsRequest': ['soap/create-bill-calls.xml'],
    'SOAP getBillCallsPaged': ['soap/bill-calls-paged-1.xml', 'soap/bill-calls-paged-2.xml'],
    'SOAP getBillCalls': ['soap/bill-calls.xml'],
    'SOAP createBillChargesRequest': ['soap/create-bill-charges.xml'],
    'SOAP getBillCharges': ['soap/bill-charges.xml'],
    'SOAP createDetailsRequest': ['soap/create-details.xml'],
    'SOAP getDetails': ['soap/details.xml'],
  },
}

function ownAddress({ fixture, address }: FixtureCase): string {
  if (address !== undefined) return address
  const { method, url, resource } = entryOf(fixture)
  const operation = resource.replace(/^soap\./, '')
  return resource === operation ? addressOf(method, new URL(url), new Headers()) : `SOAP ${operation}`
}

/** What a case is answered with: its fixture, what it names, the usual for the rest. */
export const answersOf = (each: FixtureCase, kind: ClientKind): Answers => ({
  ...usual[kind],
  [ownAddress(each)]: [each.fixture],
  ...each.answers,
})
