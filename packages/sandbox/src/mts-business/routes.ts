import { balanceOfAccount, balanceOfLine, counters, payments, tariffFee } from './bills.ts'
import type { BusinessCall } from './call.ts'
import { fileStatus, orderFile } from './documents.ts'
import { comments, hierarchy } from './lines.ts'
import { holder, products, tariff } from './products.ts'
import { usage } from './usage.ts'

/** Methods of the business API a fault can strike. */
export type MtsBusinessEndpoint =
  | 'token'
  | 'balance'
  | 'usage'
  | 'usage-plain'
  | 'counters'
  | 'tariff-fee'
  | 'payments'
  | 'tariff'
  | 'products'
  | 'holder'
  | 'hierarchy'
  | 'comments'
  | 'order'
  | 'status'

/** One method and who answers there. */
export interface BusinessRoute {
  readonly endpoint: MtsBusinessEndpoint
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: (call: BusinessCall) => Response
}

type Row = readonly [MtsBusinessEndpoint, BusinessRoute['method'], string, BusinessRoute['answer']]

const rows: readonly Row[] = [
  ['balance', 'GET', 'Bills/CheckBalanceByMSISDN', balanceOfLine],
  ['balance', 'GET', 'Bills/CheckBalanceByAccount', balanceOfAccount],
  ['usage', 'GET', 'Bills/BillingStatementExtdByMSISDN', usage('msisdn', true)],
  ['usage', 'GET', 'Bills/BillingStatementExtdByAccount', usage('account', true)],
  ['usage-plain', 'GET', 'Bills/BillingStatementByMSISDN', usage('msisdn', false)],
  ['usage-plain', 'GET', 'Bills/BillingStatementByAccount', usage('account', false)],
  ['counters', 'GET', 'Bills/ValidityInfo', counters],
  ['tariff-fee', 'GET', 'Bills/TariffRental', tariffFee],
  ['payments', 'GET', 'Bills/PaymentHistoryByMSISDN', payments('msisdn')],
  ['payments', 'GET', 'Bills/PaymentHistoryByAccount', payments('accountNumber')],
  ['tariff', 'GET', 'Product/BillPlanInfo', tariff],
  ['products', 'GET', 'Product/ProductInfo', products],
  ['holder', 'GET', 'PersonalData/PersonalDataInfo', holder],
  ['hierarchy', 'GET', 'Service/HierarchyStructure', hierarchy],
  ['comments', 'POST', 'Service/GetCommentsByMSISDN', comments],
  ['order', 'POST', 'Documents/CallHistoryByMSISDN', orderFile('msisdns')],
  ['order', 'POST', 'Documents/CallHistoryByAccount', orderFile('accounts')],
  ['status', 'POST', 'Product/CheckRequestStatusByUUID', fileStatus],
]

const routes: readonly BusinessRoute[] = rows.map(([endpoint, method, path, answer]) => ({
  endpoint,
  method,
  path: `/b2b/v1/${path}`,
  answer,
}))

/** Who answers a request. */
export const findRoute = (method: string, path: string): BusinessRoute | undefined =>
  routes.find(route => route.method === method && route.path === path)
