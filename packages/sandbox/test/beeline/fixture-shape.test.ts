import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differences, shapeOf } from '../shape.ts'
import { askAuth, askRest, askWeb, blocked, daily, main, playBeeline, postpaid } from './beeline-visitor.ts'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8').replace(/^\uFEFF/, ''))

const october = 'periodStart=2026-10-01&periodEnd=2026-10-31'
const order =
  'request/prepaidDetail?startDate=2026-10-01&endDate=2026-10-31&reportType=pdf&emailSendInd=false'

async function fourthTry(): Promise<unknown> {
  const sandbox = playBeeline()
  for (let tries = 0; tries < 3; tries += 1) await askAuth('9000000001', 'wrong', sandbox)
  return askAuth('9000000001', 'Sandbox1', sandbox)
}

async function afterEnd(tokenMs: number): Promise<unknown> {
  let now = Date.parse('2026-11-23T12:00:00+03:00')
  const sandbox = playBeeline({ now: () => now, tokenMs })
  const { token } = sandbox.beeline.session(main)
  now += tokenMs + 1
  if (tokenMs === 1) sandbox.beeline.expire(main)
  const headers = { 'x-api-token': token }
  const address = 'https://my.beeline.ru/api/1.0/info/payType?ctn=9000000001'
  return (await sandbox.handle(new Request(address, { headers })))?.json()
}

async function poll(): Promise<unknown> {
  const sandbox = playBeeline()
  await askRest(order, main, sandbox)
  return askRest('request/requestAttachment?requestId=3000000001&unZip=true', main, sandbox)
}

/** The sandbox's answer, and the samples of the same endpoint; several samples are one shape. */
const endpoints: Readonly<Record<string, readonly [() => Promise<unknown>, string, ...string[]]>> = {
  'rest.auth': [() => askAuth('9000000001', 'Sandbox1'), 'auth/v2-ok'],
  'rest.auth, one-time': [() => askAuth('9000000006', 'Sandbox6'), 'auth/v2-ok-temp-password'],
  'rest.auth, wrong': [() => askAuth('9000000001', 'wrong'), 'auth/v2-auth-error'],
  'rest.auth, too old': [() => askAuth('9000000007', 'Sandbox7'), 'auth/v1-password-expired'],
  'rest.auth, locked': [() => askAuth('9000000008', 'Sandbox8'), 'auth/v1-user-blocked'],
  'rest.auth, tries': [fourthTry, 'auth/v1-too-many-tries'],
  'rest.auth, nobody': [() => askAuth('9000000077', 'wrong'), 'auth/v1-not-registered'],
  'rest.auth, terms': [() => askAuth('9000000005', 'Sandbox5'), 'auth/offer-required'],
  'token, too old': [() => afterEnd(1000), 'auth/token-expired'],
  'token, gone': [() => afterEnd(1), 'auth/token-not-found'],
  'rest.sso-list': [() => askRest('sso/list?login=9000000001'), 'linked/sso-list'],
  'rest.sso-subscribers': [() => askRest('sso/subscribers?login=9000000001'), 'linked/sso-subscribers'],
  'rest.sso-list, other': [
    () => askRest('sso/list?login=9000000001', '+79000000009'),
    'errors/forbidden-with-login',
  ],
  'rest.contact-data': [() => askRest('sso/contactData?login=9000000001'), 'profile/contact-data'],
  'rest.contact-data, no name': [
    () => askRest('sso/contactData?login=9000000004', blocked),
    'profile/contact-data-anonymous',
  ],
  'rest.pay-type': [() => askRest('info/payType'), 'profile/pay-type-prepaid'],
  'rest.status': [() => askRest('info/status'), 'profile/status-active'],
  'rest.status, blocked': [() => askRest('info/status', blocked), 'profile/status-blocked'],
  'rest.price-plan': [() => askRest('info/pricePlan', postpaid), 'tariff/monthly-archive'],
  'rest.price-plan, daily': [() => askRest('info/pricePlan', daily), 'tariff/daily'],
  'rest.price-plan, no fee': [() => askRest('info/pricePlan', blocked), 'tariff/no-fee'],
  'rest.prepaid-balance': [
    () => askRest('info/prepaidBalance'),
    'balance/prepaid-next-billing',
    'balance/prepaid-smart-plan',
  ],
  'rest.prepaid-balance, postpaid': [
    () => askRest('info/prepaidBalance', postpaid),
    'balance/prepaid-on-postpaid-line',
  ],
  'rest.postpaid-balance': [() => askRest('info/postpaidBalance', postpaid), 'balance/postpaid'],
  'rest.postpaid-debt': [() => askRest('info/postpaidDebt', postpaid), 'balance/postpaid-debt'],
  'rest.postpaid-debt, prepaid': [
    () => askRest('info/postpaidDebt'),
    'balance/postpaid-debt-on-prepaid-line',
  ],
  'rest.detail': [() => askRest(`info/onlineBillDetail?${october}&sessionGroupFlag=false`), 'detail/online'],
  'rest.detail, nothing': [() => askRest(`info/onlineBillDetail?${october}`, blocked), 'detail/online-empty'],
  'rest.detail, too long': [
    () => askRest('info/onlineBillDetail?periodStart=2026-10-01&periodEnd=2026-11-01'),
    'detail/online-period-too-long',
  ],
  'rest.detail, postpaid': [
    () => askRest(`info/onlineBillDetail?${october}`, postpaid),
    'detail/online-on-postpaid-line',
  ],
  'rest.unbilled-calls': [() => askRest('info/unbilledCalls', postpaid), 'detail/unbilled-calls'],
  'rest.report-order': [() => askRest(order), 'detail/file-request'],
  'rest.report-file, not ready': [poll, 'detail/file-poll-not-ready'],
  'rest.accumulators': [() => askRest('info/accumulators'), 'remains/accumulators'],
  'rest.accumulators, postpaid': [
    () => askRest('info/accumulators', postpaid),
    'remains/accumulators-missing',
  ],
  'rest.rests': [() => askRest('info/rests', postpaid), 'remains/rests'],
  'rest.add-balance': [() => askRest('info/prepaidAddBalance'), 'remains/add-balance'],
  'rest.add-balance, none': [() => askRest('info/prepaidAddBalance', daily), 'remains/add-balance-nulls'],
  'rest.services': [() => askRest('info/serviceList?hiddenService=true'), 'services/list'],
  'rest.subscriptions': [() => askRest('info/subscriptions'), 'services/subscriptions'],
  'rest.subscriptions, none': [() => askRest('info/subscriptions', daily), 'services/subscriptions-missing'],
  'rest.payments': [() => askRest(`info/payments/history?${october}`), 'payments/history'],
  'line, unknown': [() => askRest('info/payType?ctn=9000000077'), 'errors/20005'],
  'web.settings': [() => askWeb('/api/profile/common/settings/'), 'web/settings'],
  'web.accounts': [() => askWeb('/api/uni-profile/accounts/'), 'web/accounts'],
  'web.logins': [() => askWeb('/ssoswitcher/ssoaccountslist/', main, 'POST'), 'web/ssoaccountslist'],
  'web.userinfo': [() => askWeb('/api/profile/userinfo/data/'), 'web/userinfo', 'web/userinfo-blocked-young'],
  'web.userinfo, empty': [() => askWeb('/api/profile/userinfo/data/', daily), 'web/userinfo-partial'],
  'web.connected-services': [
    () => askWeb('/api/profile/userinfo/data/?blocks=ConnectedServices'),
    'web/connected-services',
  ],
  'web.balance': [() => askWeb('/apigw/ub/balance/main/'), 'web/balance-main'],
  'web.balances': [() => askWeb('/api/uni-profile-balances/'), 'web/balances'],
  'web.blocks': [() => askWeb('/api/uni-profile-mobile/blocks/'), 'web/blocks'],
  'web.accumulators': [() => askWeb('/api/uni-profile-mobile/accumulators/', daily), 'web/accumulators'],
  'web.accumulators, empty': [
    () => askWeb('/api/uni-profile-mobile/accumulators/', postpaid),
    'web/accumulators-empty',
  ],
  'web.tariff-fee': [() => askWeb('/api/uni-profile-mobile/tariff-fee/'), 'web/tariff-fee'],
  'web.services': [() => askWeb('/api/uni-profile-mobile/services/'), 'web/services'],
  'web.subscriptions': [() => askWeb('/api/uni-profile-mobile/subscriptions/'), 'web/subscriptions-empty'],
  'web.name': [() => askWeb('/api/profile/settings/abonentform/'), 'web/abonentform'],
  'web.expenses': [
    () => askWeb(`/api/profile/detalization/expensestructure/?${october}`),
    'web/expensestructure',
  ],
  'web.expenses-postpaid': [
    () => askWeb('/api/profile/detalization/expensestructurepostpaid/', postpaid),
    'web/expensestructure-postpaid',
  ],
  'web.payments': [
    () => askWeb(`/api/profile/detalization/paymentsprepaid/?${october}`),
    'web/payments-prepaid',
  ],
  'web.payments-postpaid': [
    () => askWeb('/api/profile/detalization/paymentspostpaid/', postpaid),
    'web/payments-postpaid',
  ],
}

describe('answers have the paths and types of the samples', () => {
  test.for(Object.entries(endpoints))('%s', async ([, [ask, ...samples]]) => {
    expect(differences(shapeOf(await ask()), shapeOf(...samples.map(sample)))).toEqual([])
  })
})

describe('errors have the codes and words of the samples', () => {
  const errors = Object.entries(endpoints).filter(([, [, first]]) =>
    JSON.stringify(sample(first)).includes('"ERROR"'),
  )
  test.for(errors)('%s', async ([, [ask, first]]) => {
    expect(await ask()).toEqual(sample(first))
  })
})
