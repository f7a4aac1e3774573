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
  test('a postpaid line without rows says so, also where its period is not known', async () => {
    const list =
      'json {"meta":{"status":"OK","code":20000},"rows":[{"dateTime":"2026-11-22T10:00:00.000+0300"}]}'
    const { client } = await openLine('rest', { ...postpaid, [running]: ['status 500'], [unbilled]: [list] })
    const { starts, reasons } = await read(client.usage({ from: '2026-11-01', to: '2026-11-21' }))
    expect(starts).toEqual([])
    expect(reasons).toEqual([
      expect.stringContaining('outside-window'),
      expect.stringMatching(/^not-listed: .* does not say since when/),
    ])
  })

  test.each([
    ['prepaid', none, 'truly-empty', 'choose-other-period'],
    ['postpaid', postpaid, 'not-supported-source', 'read-statement-file'],
  ])(
    'what core makes of an empty read of a %s line rests on the reason',
    async (_model, answers, code, step) => {
      const { client } = await openLine('rest', answers)
      const warnings = []
      for await (const page of client.usage({ month: '2026-10' }).pages()) warnings.push(...page.warnings)
      const explanation = explainEmpty({ carrier: client.carrier, complete: true, warnings })
      expect(explanation).toMatchObject({ code, level: 'seen' })
      expect(explanation.nextSteps).toContain(step)
    },
  )
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

  test('a pay type nobody knows is no guess', async () => {
    const { client } = await openLine('web', { [settings]: ['json {"ctn":"9000000001","userType":"New"}'] })
    expect((await errorOf(client.usage({ month: '2026-11' }).toArray())).code).toBe('schema-mismatch')
  })
})
