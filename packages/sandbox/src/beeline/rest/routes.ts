import type { BeelineCall } from '../call.ts'
import type { RestEndpoint } from '../endpoints.ts'
import { authorize } from './auth.ts'
import * as balance from './balance.ts'
import * as detail from './detail.ts'
import { ssoList, ssoSubscribers } from './linked.ts'
import * as packages from './packages.ts'
import { paymentsHistory } from './payments.ts'
import * as profile from './profile.ts'
import { fetchReport, orderReport } from './reports.ts'
import { serviceList, subscriptions } from './services.ts'
import { ofLine, signedIn } from './signed-in.ts'

type Row = readonly [RestEndpoint, 'GET' | 'PUT', string, (call: BeelineCall) => Response | Promise<Response>]

/** Addresses of the REST channel behind `/api/`. */
export const restRows: readonly Row[] = [
  ['rest.auth', 'PUT', '2.0/auth/auth', authorize],
  ['rest.sso-list', 'GET', '1.0/sso/list', signedIn(ssoList)],
  ['rest.sso-subscribers', 'GET', '1.0/sso/subscribers', signedIn(ssoSubscribers)],
  ['rest.contact-data', 'GET', '1.0/sso/contactData', signedIn(profile.contactData)],
  ['rest.pay-type', 'GET', '1.0/info/payType', ofLine(profile.payType)],
  ['rest.status', 'GET', '1.0/info/status', ofLine(profile.status)],
  ['rest.price-plan', 'GET', '1.0/info/pricePlan', ofLine(profile.pricePlan)],
  ['rest.prepaid-balance', 'GET', '1.0/info/prepaidBalance', ofLine(balance.prepaidBalance)],
  ['rest.postpaid-balance', 'GET', '1.0/info/postpaidBalance', ofLine(balance.postpaidBalance)],
  ['rest.postpaid-debt', 'GET', '1.0/info/postpaidDebt', ofLine(balance.postpaidDebt)],
  ['rest.detail', 'GET', '1.0/info/onlineBillDetail', ofLine(detail.onlineBillDetail)],
  ['rest.unbilled-calls', 'GET', '1.0/info/unbilledCalls', ofLine(detail.unbilledCalls)],
  ['rest.accumulators', 'GET', '1.0/info/accumulators', ofLine(packages.accumulators)],
  ['rest.rests', 'GET', '1.0/info/rests', ofLine(packages.rests)],
  ['rest.add-balance', 'GET', '1.0/info/prepaidAddBalance', ofLine(packages.prepaidAddBalance)],
  ['rest.report-order', 'GET', '1.0/request/prepaidDetail', ofLine(orderReport)],
  ['rest.report-file', 'GET', '1.0/request/requestAttachment', signedIn(fetchReport)],
  ['rest.services', 'GET', '1.0/info/serviceList', ofLine(serviceList)],
  ['rest.subscriptions', 'GET', '1.0/info/subscriptions', ofLine(subscriptions)],
  ['rest.payments', 'GET', '1.0/info/payments/history', ofLine(paymentsHistory)],
]
