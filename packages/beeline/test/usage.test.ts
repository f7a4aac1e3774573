import { explainEmpty, type UsageResults } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { errorOf, openLine } from './clients.ts'

const detail = 'GET my.beeline.ru/api/1.0/info/onlineBillDetail'
const payType = 'GET my.beeline.ru/api/1.0/info/payType'
const running = 'GET my.beeline.ru/api/1.0/info/postpaidBalance'
const unbilled = 'GET my.beeline.ru/api/1.0/info/unbilledCalls'
const expenses = 'GET moskva.beeline.ru/api/profile/detalization/expensestructure/'
const settings = 'GET moskva.beeline.ru/api/profile/common/settings/'
const none = { [detail]: ['detail/online-empty.json'] }
const postpaid = { [payType]: ['profile/pay-type-postpaid.json'], [unbilled]: ['detail/unbilled-calls.json'] }

async function read(results: UsageResults) {
  const reasons: string[] = []
  const starts: string[] = []
  for await (const { records, warnings } of results.pages()) {
    starts.push(...records.map(({ startedAt }) => startedAt))
    reasons.push(...warnings.map(({ code, reason }) => `${code}: ${reason}`))
  }
  return { starts, reasons }
}
const sent = (carrier: Awaited<ReturnType<typeof openLine>>['carrier'], address: string) =>
  carrier.sent
    .filter(each => each.address === address)
    .map(({ url }) => [url.searchParams.get('periodStart'), url.searchParams.get('periodEnd')])

describe('over a token', () => {
  test('single sessions are asked for, nothing is filtered out, and no window is longer than 31 days', async () => {
    const { client, carrier } = await openLine('rest', none)
    await client.usage({ from: '2026-09-15', to: '2026-11-20' }).toArray()
    expect(sent(carrier, detail)).toEqual([
      ['2026-09-15', '2026-10-15'],
      ['2026-10-16', '2026-11-15'],
      ['2026-11-16', '2026-11-20'],
    ])
    const last = carrier.last(detail)?.url.searchParams
    expect(last?.get('sessionGroupFlag')).toBe('false')
    expect(last?.get('ctn')).toBe('9000000001')
    expect([...(last?.keys() ?? [])].filter(key => key.endsWith('Filter'))).toEqual([])
  })

  test.each([
    ['2026-11', 'lists nothing for it in these days'],
    ['2026-02', 'for about eight months; these days are older'],
  ])('an empty month %s says why', async (month, words) => {
    const { client } = await openLine('rest', none)
    const { starts, reasons } = await read(client.usage({ month }))
    expect(starts).toEqual([])
    expect(reasons).toEqual([expect.stringContaining(words)])
  })

  test('a row without a time is counted, not dropped in silence', async () => {
    const rows = [{ number: '1' }, { dateTime: 'yesterday' }, { dateTime: '2026-11-20T10:00:00+03:00' }]
    const answer = `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, callDetails: rows })}`
    const { client } = await openLine('rest', { [detail]: [answer] })
    const pages = []
    for await (const page of client.usage({ month: '2026-11' }).pages()) pages.push(page)
    expect(pages[0]?.records).toHaveLength(1)
    expect(pages[0]?.warnings).toContainEqual({
      code: 'row-skipped',
      reason: 'The row has no time that can be read.',
      count: 2,
    })
  })

  test('billed days of a postpaid line say where they stand, and nothing is asked for them', async () => {
    const { client, carrier } = await openLine('rest', postpaid)
    const { starts, reasons } = await read(client.usage({ month: '2026-10' }))
    expect(starts).toEqual([])
    expect(reasons).toEqual([expect.stringContaining('billed already stand in its bills')])
    expect(carrier.count(unbilled)).toBe(0)
  })

  test('days before the running period are named although rows come', async () => {
    const { client } = await openLine('rest', postpaid)
    const { starts, reasons } = await read(client.usage({ month: '2026-11' }))
    expect(starts).toHaveLength(2)
    expect(reasons).toContainEqual(expect.stringContaining('billed already'))
  })

  test('a postpaid line without rows says so, also where its period is not known', async () => {
    const list =
      'json {"meta":{"status":"OK","code":20000},"rows":[{"dateTime":"2026-11-22T10:00:00.000+0300"}]}'
    const { client } = await openLine('rest', { ...postpaid, [running]: ['status 500'], [unbilled]: [list] })
    const { starts, reasons } = await read(client.usage({ from: '2026-11-01', to: '2026-11-21' }))
    expect(starts).toEqual([])
    expect(reasons).toEqual([
      expect.stringContaining('outside-window'),
      expect.stringContaining('nothing unbilled'),
    ])
  })

  test('an answer without any list is an error, not an empty list', async () => {
    const { client } = await openLine('rest', {
      ...postpaid,
      [unbilled]: ['json {"meta":{"status":"OK","code":20000}}'],
    })
    expect((await errorOf(client.usage({ month: '2026-11' }).toArray())).code).toBe('schema-mismatch')
  })

  test('what core makes of an empty read rests on the reason', async () => {
    const { client } = await openLine('rest', none)
    const warnings = []
    for await (const page of client.usage({ month: '2026-10' }).pages()) warnings.push(...page.warnings)
    expect(explainEmpty({ complete: true, warnings }).evidence).toContain('empty-warning')
  })
})

describe('over the web cabinet', () => {
  test('sums are read month by month, and days of a part stand for its first day', async () => {
    const { client, carrier } = await openLine('web', {})
    const records = await client.usage({ from: '2026-09-20', to: '2026-10-15' }).toArray()
    expect(sent(carrier, expenses)).toEqual([
      ['2026-09-20', '2026-09-30'],
      ['2026-09-20', '2026-09-30'],
      ['2026-10-01', '2026-10-15'],
      ['2026-10-01', '2026-10-15'],
    ])
    expect(
      new Set(records.map(({ startedAt, precision, status }) => `${startedAt} ${precision} ${status}`)),
    ).toEqual(new Set(['2026-09-20T00:00:00+03:00 day final', '2026-10-01T00:00:00+03:00 day final']))
    expect(records.every(({ aggregate }) => aggregate?.by === 'month')).toBe(true)
  })

  test('a sum that flickers downwards is not believed', async () => {
    const less = 'json {"callDetails":[{"operation":"x","trafficVolume":1,"trafficUnit":"KBYTE"}]}'
    const { client } = await openLine('web', { [expenses]: ['web/expensestructure.json', less] })
    expect(await client.usage({ month: '2026-11' }).toArray()).toHaveLength(3)
  })

  test.each([
    ['a prepaid line', { [expenses]: ['json {"callDetails":null}'] }, 'The line is prepaid'],
    ['a postpaid line', { [settings]: ['web/settings-postpaid.json'] }, 'The line is postpaid'],
  ])('%s without rows says why', async (_name, answers, words) => {
    const { client } = await openLine('web', answers)
    const { starts, reasons } = await read(client.usage({ month: '2026-11' }))
    expect(starts).toEqual([])
    expect(reasons).toEqual([expect.stringContaining(words)])
  })

  test('a pay type nobody knows is no guess', async () => {
    const { client } = await openLine('web', { [settings]: ['json {"ctn":"9000000001","userType":"New"}'] })
    expect((await errorOf(client.usage({ month: '2026-11' }).toArray())).code).toBe('schema-mismatch')
  })
})
