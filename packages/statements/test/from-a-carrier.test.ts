import { createBeelineBusiness } from '@esim-usage/beeline/business'
import { matchRecords, type UsageRecord } from '@esim-usage/core'
import { virtualClock } from '@esim-usage/core/testing'
import { createMtsBusiness } from '@esim-usage/mts/business'
import { createSandbox } from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { readStatement } from '../src/index.ts'
import { readFixture } from './fixtures.ts'
import { toPdf } from './report-pdf.ts'

const line = '+79000000001'
const month = '2026-03'

const envelope = (service: string, operation: string, inner: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a:${operation}Response xmlns:a="urn:uss-wsapi:${service}">${inner}</a:${operation}Response></s:Body></s:Envelope>`

/** A Beeline that has one report, as its SOAP services give it. */
function beelineWith(report: Uint8Array): typeof globalThis.fetch {
  const answers: Readonly<Record<string, string>> = {
    auth: envelope('Auth', 'auth', '<return>FAKE-TOKEN</return>'),
    getBANInfoList: envelope(
      'Subscriber',
      'getBANInfoList',
      '<BanInfoList><ban>700000001</ban></BanInfoList>',
    ),
    createDetailsRequest: envelope('Subscriber', 'createDetailsRequest', '<requestId>1</requestId>'),
    getDetails: envelope(
      'Subscriber',
      'getDetails',
      `<details><binary>${Buffer.from(report).toString('base64')}</binary></details>`,
    ),
  }
  return async (_input, init) => {
    const operation = /Interface:(\w+)Request/.exec(new Headers(init?.headers).get('soapaction') ?? '')?.[1]
    return new Response(answers[operation ?? ''], { headers: { 'content-type': 'text/xml' } })
  }
}

test('a report that Beeline made goes straight into readStatement', async () => {
  const report = toPdf(new TextDecoder().decode(readFixture('more/file-layout.txt')))
  const client = createBeelineBusiness({
    account: '700000001',
    line,
    clock: virtualClock('2026-11-23T12:00:00+03:00'),
    fetch: beelineWith(report),
  })
  await client.signIn({ method: 'password', login: 'corporate', password: 'FAKE-PASSWORD' })
  const order = await client.orderStatement({ month: '2026-10' })
  const step = await client.fetchStatement(order)
  if (step.status !== 'ready') throw new Error('There is no file.')
  expect(step.mediaType).toBe('application/pdf')
  const statement = readStatement(step.bytes)
  const records = await statement.toArray()
  expect(records).toHaveLength(8)
  expect(records[0]).toMatchObject({ carrier: 'beeline', line, kind: 'voice', seconds: 5 })
})

test('a document of MTS comes by e-mail only; what was mailed pairs with the rows of the API', async () => {
  const clock = virtualClock('2026-07-20T12:00:00+03:00')
  const { handle, mtsBusiness } = createSandbox({ now: () => clock.now(), pendingAnswers: 0 })
  const client = createMtsBusiness({
    account: '277000000001',
    line,
    clock,
    fetch: async (input, init) => (await handle(new Request(input, init))) ?? Response.error(),
  })
  await client.signIn({ method: 'client-credentials', ...mtsBusiness.keys })
  const order = await client.orderStatement({ month, email: 'someone-1@example.com' })
  // No step of it has bytes: the person opens the attachment.
  expect(await client.fetchStatement(order)).toEqual({ status: 'e-mailed' })
  const [file = ''] = mtsBusiness.mailbox()[0]?.files ?? []
  const mailed = await readStatement(new TextEncoder().encode(file)).toArray()
  const read = await client.usage({ month }).toArray()
  // Free traffic is a mark in the file, and traffic in the rows of the API.
  const isMark = ({ kind }: UsageRecord): boolean => kind === 'other'
  const { pairs, onlyA, onlyB } = matchRecords(read, mailed)
  expect(pairs.length).toBeGreaterThan(250)
  expect(onlyB).toEqual(mailed.filter(isMark))
  expect(pairs).toHaveLength(mailed.length - onlyB.length)
  expect(onlyA.filter(({ kind }) => kind === 'data')).toHaveLength(onlyB.length)
  expect(onlyA.filter(({ kind }) => kind === 'voice' || kind === 'message')).toEqual([])
})
