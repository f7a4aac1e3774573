import { virtualClock } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { createBeelineBusiness } from '../../src/business/index.ts'
import { credentials, errorOf, openBusiness, token } from '../clients.ts'
import { createFixtureFetch } from '../fixture-fetch.ts'
import { envelope } from '../soap-answers.ts'
import { usual } from '../usual-answers.ts'

const line = '+79000000011'

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
})

describe('money', () => {
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

  test('a service without a name shows its code', async () => {
    const row =
      '<servicesList><serviceId>MONTST</serviceId><endDate>2027-01-01T00:00:00+03:00</endDate></servicesList>'
    const { client } = await openBusiness({ 'SOAP getServicesList': [envelope('getServicesList', row)] })
    expect(await client.services()).toMatchObject([{ name: 'MONTST', until: '2027-01-01T00:00:00+03:00' }])
  })
})
