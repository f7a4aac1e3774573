import { describe, expect, test } from 'vitest'
import { errorOf, openBusiness, openLine } from './clients.ts'

const status = 'GET my.beeline.ru/api/1.0/info/status'
const balance = 'GET my.beeline.ru/api/1.0/info/prepaidBalance'
const services = 'GET moskva.beeline.ru/api/profile/detalization/expensestructure/'
const charges = 'SOAP getUnbilledBalances'
const fault = (inner: string): string =>
  `xml <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault>${inner}</e:Fault></e:Body></e:Envelope>`
const error =
  '<x:UssWsApiException xmlns:x="urn:uss-wsapi:Types"><errorCode>20006</errorCode></x:UssWsApiException>'

describe('REST', () => {
  test.each([
    ['words of a pause as plain text', 'json Too Many Requests', 'rate-limited'],
    ['maintenance with status 200', 'errors/200-maintenance.html', 'maintenance'],
    ['null', 'json null', 'unavailable'],
    ['an empty body', 'json ', 'unavailable'],
    ['a page of no kind', 'html <html><body>?</body></html>', 'unreadable-body'],
    [
      'an error without a code',
      'json {"meta":{"status":"ERROR","message":"SYSTEM_ERROR: x"}}',
      'unavailable',
    ],
    ['an error without anything', 'json {"meta":{"status":"ERROR"}}', 'rejected'],
    ['403', 'status 403', 'no-access'],
  ])('%s', async (_name, answer, code) => {
    const { client } = await openLine('rest', { [status]: [answer] })
    expect((await errorOf(client.profile())).code).toBe(code)
    expect((await client.session()).status).toBe('signed-in')
  })

  test('a random 500 and then 777: both are asked for again, the number stays doubtful', async () => {
    const bogus = 'balance/prepaid-sentinel-777.json'
    const { client, carrier } = await openLine('rest', { [balance]: ['errors/500.html', bogus] })
    expect(await client.balance()).toMatchObject({ main: { amount: 77_700 }, quality: { level: 'suspect' } })
    expect(carrier.count(balance)).toBe(3)
  })

  test('777 that is another number the second time was never the balance', async () => {
    const answers = ['balance/prepaid-sentinel-777.json', 'balance/prepaid.json']
    const { client } = await openLine('rest', { [balance]: answers })
    const read = await client.balance()
    expect(read).toMatchObject({ main: { amount: 12_643 } })
    expect(read).not.toHaveProperty('quality')
  })
})

describe('web cabinet', () => {
  test.each([
    ['null', 'json null', 'unavailable'],
    ['null behind a byte-order mark', 'json \uFEFFnull', 'unavailable'],
    ['an empty body', 'json ', 'unavailable'],
    ['an apology', 'web/expensestructure-apology.html', 'unavailable'],
    ['500', 'status 500', 'unavailable'],
    ['a pause', 'errors/200-too-many.html', 'rate-limited'],
  ])('%s is no empty month and no end of the session', async (_name, answer, code) => {
    const { client } = await openLine('web', { [services]: [answer] })
    expect((await errorOf(client.usage({ month: '2026-11' }).toArray())).code).toBe(code)
    expect((await client.session()).status).toBe('signed-in')
  })
})

describe('SOAP', () => {
  test.each([
    ['a fault with status 200', fault(`<detail>${error}</detail>`), 'no-access'],
    ['a fault of the server', 'soap-fault Server', 'unavailable'],
    ['a call it does not know', 'soap-fault Client', 'rejected'],
    ['a fault without anything', fault(''), 'rejected'],
    ['500 without a fault', 'errors/500.html', 'unavailable'],
    ['500 with a broken fault', 'xml <Fault', 'unreadable-body'],
    ['an empty body', 'xml ', 'unavailable'],
    ['maintenance', 'errors/200-maintenance.html', 'maintenance'],
    ['a pause', 'errors/429.txt', 'rate-limited'],
    ['another answer', 'soap/services.xml', 'schema-mismatch'],
    ['XML that is no envelope', 'xml <Envelope/>', 'schema-mismatch'],
    ['a document type', 'xml <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'unreadable-body'],
  ])('%s', async (_name, answer, code) => {
    const { client } = await openBusiness({ [charges]: [answer] }, { line: '+79000000011' })
    expect((await errorOf(client.balance())).code).toBe(code)
    expect((await client.session()).status).toBe('signed-in')
  })

  test('a token that has died ends the session, and nothing else does', async () => {
    const { client } = await openBusiness({ [charges]: ['soap/fault-20003.xml'] }, { line: '+79000000011' })
    expect((await errorOf(client.balance())).code).toBe('session-expired')
    expect((await client.session()).status).toBe('signed-out')
  })
})
