import { describe, expect, test } from 'vitest'
import { openSoap, playBeeline, soapRequest } from './beeline-visitor.ts'

describe('SOAP', () => {
  const send = async (request: Request) => (await playBeeline().handle(request))?.text()
  const good = () => soapRequest('Subscriber', 'getBANInfoList', { login: 'sandbox.company' })

  test.for([
    ['no XML', async () => new Request(good(), { body: '<', method: 'POST' })],
    ['no envelope', async () => new Request(good(), { body: '<a/>', method: 'POST' })],
    ['another action', async () => new Request(good(), { headers: { soapaction: 'x' } })],
    ['another service', async () => new Request('https://my.beeline.ru/api/AuthService', good())],
    ['no such operation', async () => soapRequest('Subscriber', 'getNothing', {})],
    [
      'qualified fields',
      async () => {
        const body = (await good().text()).replaceAll('login>', 'u:login>')
        return new Request(good(), { method: 'POST', body })
      },
    ],
  ] as const)('%s is a fault of the protocol', async ([, make]) => {
    expect(await send(await make())).toContain('<faultcode>ns0:Client</faultcode>')
  })

  test.for([
    ['no token', 'getBANInfoList', { token: '' }, '20001'],
    ['contracts of another login', 'getBANInfoList', { login: '9000000001' }, '20006'],
    ['no contract', 'getCTNInfoList', {}, '20001'],
    ['a line of another contract', 'getCTNInfoList', { ban: '700000001', ctn: '9000000001' }, '20006'],
    ['a line the login does not have', 'getUnbilledCallsList', { ctn: '9000000001' }, '20006'],
    ['payments of no days', 'getPaymentList', { ban: '700000001' }, '20001'],
    [
      'a bill that is not yet',
      'createBillCallsRequest',
      { ban: '700000001', billDate: '2026-11-30T00:00:00.000' },
      '20001',
    ],
    [
      'a bill of the middle',
      'createBillCallsRequest',
      { ban: '700000001', billDate: '2026-10-15T00:00:00.000' },
      '20001',
    ],
    ['a bill of no day', 'createBillCallsRequest', { ban: '700000001', billDate: 'x' }, '20001'],
    ['no page', 'getBillCallsPaged', { requestId: '1' }, '20001'],
    ['a report of another format', 'createDetailsRequest', { ctn: '9000000011', format: 'XLS' }, '20001'],
  ] as const)('%s is refused', async ([, operation, fields, wanted]) => {
    expect(await (await openSoap())(operation, fields)).toContain(`<errorCode>${wanted}</errorCode>`)
  })

  test('an order comes after nothing, then codes that may mean it', async () => {
    const ask = await openSoap(playBeeline({ pendingAnswers: 3 }))
    const bill = { ban: '700000001', billDate: '2026-10-31T00:00:00.000' }
    const requestId = /<requestId>(\d+)/.exec(await ask('createBillChargesRequest', bill))?.[1] ?? ''
    const answers = []
    for (let asks = 0; asks < 4; asks += 1) {
      const text = await ask('getBillChargesPaged', { requestId, page: '1', recordsPerPage: '2' })
      answers.push(/<errorCode>(\d+)/.exec(text)?.[1] ?? text.match(/<data>/g)?.length ?? 0)
    }
    expect(answers).toEqual([0, '20017', '20024', 2])
  })

  test.for([
    ['9000000005', 'Sandbox5', '20008'],
    ['9000000006', 'Sandbox6', '20015'],
    ['9000000008', 'Sandbox8', '20014'],
    ['', '', '20001'],
  ])('a login that stops: %s', async ([login = '', password = '', wanted]) => {
    expect(await send(soapRequest('Auth', 'auth', { login, password }))).toContain(`<errorCode>${wanted}<`)
  })
})
