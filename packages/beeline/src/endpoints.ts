/** The carrier's own domain: the API, the cabinet of each region, the sign-on. */
export const origins = ['https://*.beeline.ru'] as const

/** The REST channel. */
export const api = 'https://my.beeline.ru/api'

/** Addresses of the REST channel. */
export const restPaths = {
  'rest.auth': '2.0/auth/auth',
  'rest.sso-list': '1.0/sso/list',
  'rest.sso-subscribers': '1.0/sso/subscribers',
  'rest.contact-data': '1.0/sso/contactData',
  'rest.pay-type': '1.0/info/payType',
  'rest.status': '1.0/info/status',
  'rest.price-plan': '1.0/info/pricePlan',
  'rest.prepaid-balance': '1.0/info/prepaidBalance',
  'rest.postpaid-balance': '1.0/info/postpaidBalance',
  'rest.postpaid-debt': '1.0/info/postpaidDebt',
  'rest.accumulators': '1.0/info/accumulators',
  'rest.rests': '1.0/info/rests',
  'rest.add-balance': '1.0/info/prepaidAddBalance',
  'rest.detail': '1.0/info/onlineBillDetail',
  'rest.unbilled-calls': '1.0/info/unbilledCalls',
  'rest.report-order': '1.0/request/prepaidDetail',
  'rest.report-file': '1.0/request/requestAttachment',
  'rest.payments': '1.0/info/payments/history',
  'rest.services': '1.0/info/serviceList',
  'rest.subscriptions': '1.0/info/subscriptions',
} as const

/** Name of an address. */
export type RestEndpoint = keyof typeof restPaths

/** Addresses of the web cabinet, on the host of the region. */
export const webPaths = {
  'web.settings': '/api/profile/common/settings/',
  'web.accounts': '/api/uni-profile/accounts/',
  'web.logins': '/ssoswitcher/ssoaccountslist/',
  'web.userinfo': '/api/profile/userinfo/data/',
  'web.connected-services': '/api/profile/userinfo/data/',
  'web.balance': '/apigw/ub/balance/main/',
  'web.balances': '/api/uni-profile-balances/',
  'web.blocks': '/api/uni-profile-mobile/blocks/',
  'web.accumulators': '/api/uni-profile-mobile/accumulators/',
  'web.tariff-fee': '/api/uni-profile-mobile/tariff-fee/',
  'web.services': '/api/uni-profile-mobile/services/',
  'web.subscriptions': '/api/uni-profile-mobile/subscriptions/',
  'web.name': '/api/profile/settings/abonentform/',
  'web.expenses': '/api/profile/detalization/expensestructure/',
  'web.expenses-postpaid': '/api/profile/detalization/expensestructurepostpaid/',
  'web.payments': '/api/profile/detalization/paymentsprepaid/',
} as const

/** Name of an address. */
export type WebEndpoint = keyof typeof webPaths

/** A page of the web cabinet; asked on the common host its redirects end on the host of the region. */
export const cabinetPath = '/customers/products/elk'
export const commonHost = 'www.beeline.ru'

/** Where the form of the sign-on goes. */
export const loginCallback = 'https://www.beeline.ru/auth/logincallback/'

/** Hosts of the sign-on; a read that ends there has no session. */
export const signOnHosts = [
  'authentication.beeline.ru',
  'idplogin.beeline.ru',
  'idphydra.beeline.ru',
  'identity.beeline.ru',
] as const
