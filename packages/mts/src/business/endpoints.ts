import type { AdapterRequest } from '@esim-usage/core/adapter'

/** The one host of the API. */
export const origins = ['https://api.mts.ru'] as const

/** Buying a token stands beside the API, not under it. */
export const tokenUrl = `${origins[0]}/token`

const methods = {
  'bills.balance-line': 'Bills/CheckBalanceByMSISDN',
  'bills.balance-account': 'Bills/CheckBalanceByAccount',
  'bills.usage-line': 'Bills/BillingStatementExtdByMSISDN',
  'bills.usage-line-plain': 'Bills/BillingStatementByMSISDN',
  'bills.usage-account': 'Bills/BillingStatementExtdByAccount',
  'bills.usage-account-plain': 'Bills/BillingStatementByAccount',
  'bills.counters': 'Bills/ValidityInfo',
  'bills.tariff-fee': 'Bills/TariffRental',
  'bills.payments-line': 'Bills/PaymentHistoryByMSISDN',
  'bills.payments-account': 'Bills/PaymentHistoryByAccount',
  'product.tariff': 'Product/BillPlanInfo',
  'product.services': 'Product/ProductInfo',
  'product.blocks': 'Product/ProductInfo',
  'personal.holder': 'PersonalData/PersonalDataInfo',
  'service.hierarchy': 'Service/HierarchyStructure',
  'service.comments': 'Service/GetCommentsByMSISDN',
  'documents.order-line': 'Documents/CallHistoryByMSISDN',
  'documents.order-account': 'Documents/CallHistoryByAccount',
  'documents.status': 'Product/CheckRequestStatusByUUID',
} as const

/** A method of the API, by the name it has here. */
export type Method = keyof typeof methods

/** A request to the API; it wants a content type even where there is no content. */
export const apiRequest = (
  token: string,
  method: Method,
  query: NonNullable<AdapterRequest['query']>,
): AdapterRequest => ({
  endpoint: method,
  url: `${origins[0]}/b2b/v1/${methods[method]}`,
  query,
  headers: {
    accept: 'application/json',
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
  },
  secrets: [token],
})
