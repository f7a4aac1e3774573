import { describe, expect, test } from 'vitest'
import { errorOf, openBusiness } from '../clients.ts'
import { envelope } from '../soap-answers.ts'

const line = '+79000000011'
const order = 'SOAP createBillCallsRequest'
const paged = 'SOAP getBillCallsPaged'
const unbilled = 'SOAP getUnbilledCallsList'
const october = { month: '2026-10' }

const data = (fields: Readonly<Record<string, string>>, name = 'data'): string => {
  const all = { ctn: '9000000011', callDate: '2026-10-03T08:00:01+03:00', ...fields }
  return `<${name}>${Object.entries(all)
    .map(([key, value]) => `<${key}>${value}</${key}>`)
    .join('')}</${name}>`
}
const page = (amount: string, ...rows: readonly string[]): string =>
  envelope(
    'getBillCallsPaged',
    `<BillCallsListPaged>${rows.join('')}<recordsAmount>${amount}</recordsAmount></BillCallsListPaged>`,
  )
const early = envelope('getBillCallsPaged', '')

describe('billed calls', () => {
  test('are ordered once and asked for until they are done', async () => {
    const { client, carrier } = await openBusiness({ [paged]: [early, early, page('1', data({}))] }, { line })
    expect(await client.usage(october).toArray()).toHaveLength(1)
    expect([carrier.count(order), carrier.count(paged)]).toEqual([1, 3])
    expect(carrier.last(order)?.body).toContain(
      '<ban>700000001</ban><billDate>2026-10-31T00:00:00.000</billDate><CTNList>9000000011</CTNList>',
    )
    expect(carrier.last(paged)?.body).toContain('<requestId>3000000101</requestId><page>1</page>')
  })

  test('that never come are an outage, not an empty month', async () => {
    const { client } = await openBusiness({ [paged]: [early] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('unavailable')
  })

  test('of a bill without calls are an empty list that says so', async () => {
    const { client } = await openBusiness({ [paged]: [page('0')] }, { line })
    const warnings = []
    for await (const each of client.usage(october).pages()) warnings.push(...each.warnings)
    expect(warnings).toEqual([
      { code: 'empty', reason: 'The bill of 2026-10 lists no calls in these days.', count: 0 },
    ])
  })

  test.each([
    ['a page that is missing', [page('2', data({})), page('2')]],
    ['more rows than there are', [page('1', data({}), data({}))]],
  ])('with %s are incomplete', async (_name, answers) => {
    const { client } = await openBusiness({ [paged]: answers }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('incomplete')
  })

  test('a refusal is a refusal, on the second page as well', async () => {
    const { client } = await openBusiness({ [paged]: [page('2', data({})), 'soap-fault Client'] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('rejected')
  })

  test('of a whole contract name no line in the order, and each row its own', async () => {
    const rows = [data({}), data({ ctn: '9000000012', callToNumber: '79000000102' })]
    const { client, carrier } = await openBusiness({ [paged]: [page('2', ...rows)] })
    const records = await client.usage(october).toArray()
    expect(records.map(record => record.line)).toEqual(['+79000000011', '+79000000012'])
    expect(carrier.last(order)?.body).not.toContain('CTNList')
  })

  test('of a row without a line or a time are counted', async () => {
    const rows = [data({ ctn: '' }), data({ callDate: 'then' })]
    const { client } = await openBusiness({ [paged]: [page('2', ...rows)] })
    const warnings = []
    for await (const each of client.usage(october).pages()) warnings.push(...each.warnings)
    expect(warnings.filter(({ code }) => code === 'row-skipped').map(({ count }) => count)).toEqual([1, 1])
  })

  test('with an unreadable page count is an error', async () => {
    const { client } = await openBusiness({ [paged]: [page('many', data({}))] }, { line })
    expect((await errorOf(client.usage(october).toArray())).code).toBe('schema-mismatch')
  })
})

describe('a window', () => {
  test('over two months reads the bill, then what is not billed, and only its days', async () => {
    const rows = [data({}), data({ callDate: '2026-10-30T08:00:00+03:00' })]
    const { client, carrier } = await openBusiness({ [paged]: [page('2', ...rows)] }, { line })
    const records = await client.usage({ from: '2026-10-28', to: '2026-11-20' }).toArray()
    expect(records.map(({ startedAt }) => startedAt.slice(0, 10))).toEqual([
      '2026-10-30',
      '2026-11-20',
      '2026-11-20',
      '2026-11-20',
      '2026-11-20',
    ])
    expect(carrier.count(unbilled)).toBe(1)
  })

  test('of a whole contract asks each line for what is not billed', async () => {
    const { client, carrier } = await openBusiness({
      [unbilled]: ['soap/unbilled-calls-empty.xml', 'soap/unbilled-calls.xml'],
    })
    const records = await client.usage({ month: '2026-11' }).toArray()
    expect(records.map(record => record.line)).toEqual(records.map(() => '+79000000012'))
    expect(records).toHaveLength(5)
    expect(carrier.count(unbilled)).toBe(2)
  })

  test('of a contract without lines is empty', async () => {
    const { client } = await openBusiness({ 'SOAP getCTNInfoList': [envelope('getCTNInfoList', '')] })
    expect(await client.usage({ month: '2026-11' }).toArray()).toEqual([])
  })
})
