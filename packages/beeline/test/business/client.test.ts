import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { createBeelineBusiness } from '../../src/business/index.ts'
import { credentials, errorOf, openBusiness, token } from '../clients.ts'
import { createFixtureFetch } from '../fixture-fetch.ts'
import { envelope, faultOf } from '../soap-answers.ts'
import { usual } from '../usual-answers.ts'

const line = '+79000000011'
const october = { month: '2026-10' }

describe('signing in', () => {
  const open = (answers: Readonly<Record<string, readonly string[]>>, account = '700000001') => {
    const carrier = createFixtureFetch({ ...usual.business, ...answers })
    const clock = virtualClock('2026-11-23T12:00:00+03:00')
    return { carrier, client: createBeelineBusiness({ account, clock, fetch: carrier.fetch }) }
  }

  test('sends login and password escaped, and the token in each call with an empty hash', async () => {
    const { client, carrier } = open({})
    await client.signIn({ ...credentials, password: 'a<b>&"c' })
    expect(carrier.last('SOAP auth')?.body).toContain('<password>a&lt;b&gt;&amp;"c</password>')
    expect(carrier.last('SOAP getBANInfoList')?.body).toContain(
      `<token>${token}</token><hash></hash><login>corporate</login>`,
    )
    expect(carrier.last('SOAP auth')?.headers.get('soapaction')).toBe(
      '"urn:uss-wsapi:Auth:AuthInterface:authRequest"',
    )
  })

  test('takes the contract for the login where none is given', async () => {
    const { client, carrier } = open({})
    await client.signIn({ method: 'password', password: 'FAKE-PASSWORD' })
    expect(carrier.last('SOAP auth')?.body).toContain('<login>700000001</login>')
  })

  test('to another contract is refused, and nothing is stored', async () => {
    const { client } = open({}, '700000009')
    expect((await errorOf(client.signIn(credentials))).code).toBe('wrong-line')
    expect((await client.session()).status).toBe('signed-out')
  })

  test.each([
    ['20008', 'terms'],
    ['20015', 'password-change'],
  ])('with code %s is for the person', async (code, reason) => {
    const { client } = open({ 'SOAP auth': [faultOf(code)] })
    expect(await client.signIn(credentials)).toMatchObject({ status: 'website', reason })
  })

  test('is done again by credentials when the token has died', async () => {
    const carrier = createFixtureFetch({
      ...usual.business,
      'SOAP getCTNInfoList': ['soap/fault-20003.xml', 'soap/ctn-info.xml'],
    })
    const client = createBeelineBusiness({
      account: '700000001',
      clock: virtualClock('2026-11-23T12:00:00+03:00'),
      fetch: carrier.fetch,
      credentials: async () => credentials,
    })
    expect(await client.lines()).toHaveLength(2)
    expect(carrier.count('SOAP auth')).toBe(2)
  })
})

describe('money', () => {
  test.each(['balance', 'spending'] as const)('%s of now needs a line', async call => {
    const { client } = await openBusiness({})
    const read = call === 'balance' ? client.balance() : client.spending({ month: '2026-11' })
    expect((await errorOf(read)).code).toBe('unsupported')
  })

  test('charges that are not told are an outage, never zero', async () => {
    const nothing = { 'SOAP getUnbilledBalances': [envelope('getUnbilledBalances', '<unbilledBalances/>')] }
    const { client } = await openBusiness(nothing, { line })
    expect((await errorOf(client.balance())).code).toBe('unavailable')
    expect((await errorOf(client.spending({ month: '2026-11' }))).code).toBe('unavailable')
  })

  test('a bill of several lines is added up; a part one of them lacks is left out', async () => {
    const rows = ['<sumAmount>1.5</sumAmount><gprs>1.5</gprs>', '<sumAmount>2.25</sumAmount>']
    const { client } = await openBusiness({
      'SOAP getBillCharges': [
        envelope('getBillCharges', ''),
        envelope('getBillCharges', rows.map(row => `<BillChargesList>${row}</BillChargesList>`).join('')),
      ],
    })
    expect(await client.spending(october)).toMatchObject({
      total: { amount: 37_500, scale: 4 },
      categories: [],
      status: 'partial',
    })
  })

  test('payments fall back to the original amount; a payment without any is an error', async () => {
    const row = (inner: string) =>
      envelope(
        'getPaymentList',
        `<PaymentList><paymentDate>2026-11-02T00:00:00+03:00</paymentDate>${inner}</PaymentList>`,
      )
    const payments = 'SOAP getPaymentList'
    const { client, carrier } = await openBusiness(
      { [payments]: [row('<paymentOriginalAmt>5</paymentOriginalAmt>'), row('')] },
      { line },
    )
    expect(await client.payments({ month: '2026-11' })).toMatchObject([{ amount: { amount: 500 } }])
    expect(carrier.last(payments)?.body).toContain('<endDate>2026-11-23T23:59:59.000</endDate>')
    expect((await errorOf(client.payments({ month: '2026-11' }))).code).toBe('schema-mismatch')
  })

  test('lines without cards are lines all the same; home internet is none', async () => {
    const row =
      '<CTNInfoList><ctn>0890000001</ctn></CTNInfoList><CTNInfoList><ctn>9000000012</ctn></CTNInfoList>'
    const { client } = await openBusiness({
      'SOAP getSIMList': ['soap-fault Server'],
      'SOAP getCTNInfoList': [envelope('getCTNInfoList', row)],
    })
    expect((await client.lines()).map(each => each.line)).toEqual(['+79000000012'])
  })

  test('a service without a name shows its code', async () => {
    const row =
      '<servicesList><serviceId>MONTST</serviceId><endDate>2027-01-01T00:00:00+03:00</endDate></servicesList>'
    const { client } = await openBusiness({ 'SOAP getServicesList': [envelope('getServicesList', row)] })
    expect(await client.services()).toMatchObject([{ name: 'MONTST', until: '2027-01-01T00:00:00+03:00' }])
  })
})
