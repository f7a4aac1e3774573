import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differences, shapeOf } from '../shape.ts'
import { askSoapAuth, openSoap, playBeeline } from './beeline-visitor.ts'
import { bodyOf } from './xml-value.ts'

const sample = (name: string): string =>
  readFileSync(new URL(`fixtures/soap/${name}.xml`, import.meta.url), 'utf8')

const ban = { ban: '700000001' }
const ctn = { ctn: '9000000011' }
const bill = { ...ban, billDate: '2026-10-31T00:00:00.000' }
const page = { page: '1', recordsPerPage: '10' }
const days = { periodStart: '2026-10-01T00:00:00.000', periodEnd: '2026-10-31T23:59:59.000', format: 'PDF' }
const dates = { startDate: '2026-11-01T00:00:00.000', endDate: '2026-11-23T23:59:59.000' }

const ask = (operation: string, fields: Readonly<Record<string, string>>) => async (): Promise<string> =>
  (await openSoap())(operation, fields)

const ordered =
  (order: string, fields: Readonly<Record<string, string>>, operation: string) =>
  async (): Promise<string> => {
    const send = await openSoap()
    const requestId = /<requestId>(\d+)/.exec(await send(order, fields))?.[1] ?? ''
    return send(operation, { requestId, ...page })
  }

const operations: Readonly<Record<string, readonly [() => Promise<string>, string, ...string[]]>> = {
  auth: [async () => (await (await askSoapAuth())?.text()) ?? '', 'auth-ok'],
  'auth, wrong': [
    async () => (await (await askSoapAuth({ login: 'sandbox.company', password: 'wrong' }))?.text()) ?? '',
    'auth-error',
  ],
  getBANInfoList: [ask('getBANInfoList', { login: 'sandbox.company' }), 'ban-info'],
  getCTNInfoList: [ask('getCTNInfoList', ban), 'ctn-info'],
  getSIMList: [ask('getSIMList', ban), 'sim-list'],
  getServicesList: [ask('getServicesList', ban), 'services'],
  getPaymentList: [ask('getPaymentList', { ...ban, ...dates }), 'payments'],
  getUnbilledBalances: [ask('getUnbilledBalances', ctn), 'unbilled-balances'],
  getUnbilledCallsList: [ask('getUnbilledCallsList', ctn), 'unbilled-calls'],
  'getUnbilledCallsList, nothing': [
    ask('getUnbilledCallsList', { ctn: '9000000016' }),
    'unbilled-calls-empty',
  ],
  createBillCallsRequest: [ask('createBillCallsRequest', bill), 'create-bill-calls'],
  getBillCalls: [ordered('createBillCallsRequest', bill, 'getBillCalls'), 'bill-calls'],
  getBillCallsPaged: [ordered('createBillCallsRequest', bill, 'getBillCallsPaged'), 'bill-calls-paged-1'],
  createBillChargesRequest: [ask('createBillChargesRequest', bill), 'create-bill-charges'],
  getBillCharges: [ordered('createBillChargesRequest', bill, 'getBillCharges'), 'bill-charges'],
  createDetailsRequest: [ask('createDetailsRequest', { ...ctn, ...days }), 'create-details'],
  getDetails: [ordered('createDetailsRequest', { ...ctn, ...days }, 'getDetails'), 'details'],
  'no ctn': [ask('getUnbilledBalances', {}), 'fault-20001'],
  'dead token': [ask('getUnbilledBalances', { ...ctn, token: '0' }), 'fault-20003'],
  'unknown line': [ask('getUnbilledBalances', { ctn: '9000000077' }), 'fault-20005'],
  'other contract': [ask('getCTNInfoList', { ban: '700000002' }), 'fault-20006'],
}

describe('answers of SOAP have the elements of the samples', () => {
  test.for(Object.entries(operations))('%s', async ([, [answer, ...samples]]) => {
    const shapes = samples.map(name => bodyOf(sample(name)))
    expect(differences(shapeOf(bodyOf(await answer())), shapeOf(...shapes))).toEqual([])
  })

  test('faults carry the code of the sample and status 500', async () => {
    const code = (text: string) => /<errorCode>(\d+)/.exec(text)?.[1]
    const refused = Object.values(operations).filter(([, name]) => /fault|error/.test(name))
    const codes = await Promise.all(refused.map(async ([answer]) => code(await answer())))
    expect(codes).toEqual(refused.map(([, name]) => code(sample(name))))
    expect((await askSoapAuth({ login: 'nobody', password: 'nothing' }))?.status).toBe(500)
  })

  test('an order of somebody else is none', async () => {
    const sandbox = playBeeline({ pendingAnswers: 0 })
    const send = await openSoap(sandbox)
    const requestId = /<requestId>(\d+)/.exec(await send('createBillCallsRequest', bill))?.[1] ?? ''
    const { token } = sandbox.beeline.session('+79000000001')
    expect(await send('getBillCalls', { requestId })).toContain('BillCallsList')
    expect(await send('getBillCalls', { requestId, token })).toContain('20001')
  })
})
