import { describe, expect, test } from 'vitest'
import { errorOf, openBusiness, openLine } from './clients.ts'
import { readFixture } from './fixture-case.ts'
import { faultOf } from './soap-answers.ts'

const days = { from: '2026-11-01', to: '2026-11-22' }
const order = 'GET my.beeline.ru/api/1.0/request/prepaidDetail'
const file = 'GET my.beeline.ru/api/1.0/request/requestAttachment'
const line = '+79000000011'

describe('over a token', () => {
  test('a report is ordered once, whole, and not by e-mail', async () => {
    const { client, carrier } = await openLine('rest', { [order]: ['errors/500.html'] })
    expect((await errorOf(client.orderStatement(days))).code).toBe('unavailable')
    expect(carrier.count(order)).toBe(1)
    const query = carrier.last(order)?.url.searchParams
    expect(query?.get('emailSendInd')).toBe('false')
    expect([...(query?.keys() ?? [])].filter(key => key.endsWith('Filter'))).toEqual([])
  })

  test.each([{ format: 'docx' }, { email: 'ivan@example.com' }])('%j is refused unsent', async more => {
    const { client, carrier } = await openLine('rest', {})
    expect((await errorOf(client.orderStatement({ ...days, ...more }))).code).toBe('invalid-argument')
    expect(carrier.sent).toEqual([])
  })

  test.each([
    ['JSON that says nothing', 'json {"meta":{"status":"OK","code":20000}}', 'schema-mismatch'],
    ['an empty body', 'json ', 'unavailable'],
    ['an error page', 'errors/500.html', 'unavailable'],
  ])('%s is no file', async (_name, answer, code) => {
    const { client } = await openLine('rest', { [file]: [answer] })
    const ordered = await client.orderStatement(days)
    expect((await errorOf(client.fetchStatement(ordered))).code).toBe(code)
  })
})

test('the web cabinet makes no reports', async () => {
  const { client } = await openLine('web', {})
  expect((await errorOf(client.orderStatement(days))).code).toBe('no-access')
  const { client: other } = await openLine('rest', {})
  const ordered = await other.orderStatement(days)
  expect((await errorOf(client.fetchStatement(ordered))).code).toBe('no-access')
})

describe('of a business client', () => {
  test.each([{ format: 'XLS' }, { email: 'ivan@example.com' }])('%j is refused unsent', async more => {
    const { client, carrier } = await openBusiness({}, { line })
    expect((await errorOf(client.orderStatement({ ...days, ...more }))).code).toBe('invalid-argument')
    expect(carrier.sent).toEqual([])
  })

  test('waits while the service is at work, and fails when it says so', async () => {
    const text = new TextDecoder()
      .decode(readFixture('soap/details.xml'))
      .replace(/<binary>.*<\/binary>/, '<binary>AAEC</binary>')
    const { client } = await openBusiness(
      { 'SOAP getDetails': [faultOf('20030'), `xml ${text}`, 'soap/fault-20006.xml'] },
      { line },
    )
    const ordered = await client.orderStatement(days)
    expect((await client.fetchStatement(ordered)).status).toBe('pending')
    const ready = await client.fetchStatement(ordered)
    expect(ready).toMatchObject({ status: 'ready', mediaType: 'application/octet-stream' })
    expect((await errorOf(client.fetchStatement(ordered))).code).toBe('no-access')
  })
})
