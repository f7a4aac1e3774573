import { createSandbox, type Sandbox, type SandboxOptions } from '@esim-usage/sandbox'

const origin = 'https://api.mts.ru'

/** Somebody who asks the business API with a token. */
export interface Caller {
  readonly sandbox: Sandbox
  /** Time that can be moved. */
  readonly clock: { now: number }
  readonly get: (
    path: string,
    query?: Readonly<Record<string, string>>,
    headers?: HeadersInit,
  ) => Promise<Response>
  readonly post: (path: string, body: unknown) => Promise<Response>
}

/** A request to the sandbox. */
export async function ask(sandbox: Sandbox, path: string, init: RequestInit): Promise<Response> {
  const response = await sandbox.handle(new Request(`${origin}${path}`, init))
  if (response === undefined) throw new Error('nobody answers there')
  return response
}

/** Buys a token. */
export const buy = async (
  sandbox: Sandbox,
  secret: string,
  grant = 'client_credentials',
): Promise<Response> =>
  ask(sandbox, '/token', {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`${sandbox.mtsBusiness.keys.clientId}:${secret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: `grant_type=${grant}`,
  })

/** A caller at noon of 20 July 2026; the clock stands still, so the larger package is ordered. */
export async function call(options: SandboxOptions = {}): Promise<Caller> {
  const clock = { now: Date.parse('2026-07-20T12:00:00+03:00') }
  const sandbox = createSandbox({ now: () => clock.now, ...options })
  sandbox.mtsBusiness.orderRatePackage(300)
  const { access_token: token } = await (await buy(sandbox, sandbox.mtsBusiness.keys.clientSecret)).json()
  const plain = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    sandbox,
    clock,
    get: async (path, query = {}, headers = plain) =>
      ask(sandbox, `/b2b/v1/${path}?${new URLSearchParams(query).toString()}`, { headers }),
    post: async (path, body) =>
      ask(sandbox, `/b2b/v1/${path}`, { method: 'POST', headers: plain, body: JSON.stringify(body) }),
  }
}

const line = '79000000001'
const day = { startDateTime: '2026-06-30T21:00:00Z', endDateTime: '2026-07-19T21:00:00Z' }

/** Good questions, by the samples that answer them. */
export const questions: Readonly<Record<string, (caller: Caller) => Promise<Response>>> = {
  'balance-by-msisdn': async ({ get }) =>
    get('Bills/CheckBalanceByMSISDN', { 'characteristic.name': 'MSISDN', 'characteristic.value': line }),
  'balance-by-account-object': async ({ get }) =>
    get('Bills/CheckBalanceByAccount', { fields: 'MOAF', accountNo: '277000000001' }),
  'statement-extended': async ({ get }) =>
    get('Bills/BillingStatementExtdByMSISDN', { msisdn: line, ...day }),
  'statement-plain': async ({ get }) => get('Bills/BillingStatementByMSISDN', { msisdn: line, ...day }),
  'statement-by-account': async ({ get }) =>
    get('Bills/BillingStatementExtdByAccount', { account: '277000000200', ...day }),
  'validity-counters': async ({ get }) => get('Bills/ValidityInfo', { 'customerAccount.accountNo': line }),
  'tariff-rental': async ({ get }) => get('Bills/TariffRental', { msisdn: line }),
  'bill-plan': async ({ get }) =>
    get('Product/BillPlanInfo', { 'productCharacteristic.value': line, fields: 'MOAF' }),
  services: async ({ get }) => get('Product/ProductInfo', productsOf(line, 'service')),
  blocks: async ({ get }) => get('Product/ProductInfo', productsOf('79000000003', 'block')),
  payments: async ({ get }) =>
    get('Bills/PaymentHistoryByMSISDN', {
      msisdn: line,
      dateFrom: '2026-06-01T00:00:00+03:00',
      dateTo: '2026-07-19T23:59:59+03:00',
    }),
  'hierarchy-page1': async ({ get }) =>
    get('Service/HierarchyStructure', { account: '277000000200', pageNum: '1', pageSize: '2' }),
  'hierarchy-page2': async ({ get }) =>
    get('Service/HierarchyStructure', { account: '277000000200', pageNum: '3', pageSize: '2' }),
  'call-history-order': async ({ post }) => post('Documents/CallHistoryByMSISDN', orderOf({})),
  'request-status-inprogress': async ({ post }) => {
    await post('Documents/CallHistoryByMSISDN', orderOf({}))
    return post('Product/CheckRequestStatusByUUID', statusOf('0000000000000001_1'))
  },
  'personal-data': async ({ get }) =>
    get('PersonalData/PersonalDataInfo', { 'contactMedium.phoneNumber': line }),
  comments: async ({ post }) => post('Service/GetCommentsByMSISDN', { msisdns: ['79000000201'] }),
}

/** The question for what is switched on. */
export const productsOf = (number: string, kind: string): Readonly<Record<string, string>> => ({
  'marketSegment.characteristic.value': number,
  'productOffering.productSpecification.productSpecificationType.name': kind,
})

/** An order of June. */
export const orderOf = (changes: object): object => ({
  dateFrom: '2026-06-01T00:00:00',
  dateTo: '2026-06-30T23:59:59',
  documentFormat: 'xml',
  deliveryAddress: 'someone-1@example.com',
  msisdns: [line],
  ...changes,
})

/** The question where an order stands. */
export const statusOf = (id: string, changes: object = {}): object => ({
  relatedParty: [{ characteristic: [] }, { id }],
  validFor: { startDateTime: '2026-07-20T00:00:00', endDateTime: '2026-07-21T00:00:00' },
  ...changes,
})
