import { describe, expect, test } from 'vitest'
import type { BeelineClient } from '../src/index.ts'
import { daily, main, type Played, play, postpaid } from './sandbox-client.ts'

const october = { from: '2026-10-01', to: '2026-10-31' }

async function openByCookies(played: Played, line: string, of = line): Promise<BeelineClient> {
  const client = played.open(line)
  const { cookies } = played.sandbox.beeline.session(of)
  const step = await client.signIn({ method: 'session', session: { cookies } })
  expect(step.status).toBe('signed-in')
  return client
}

describe('over cookies', () => {
  test('the region is found at run time, and everything is read there', async () => {
    const played = play()
    const client = await openByCookies(played, main)
    expect(played.asked.slice(0, 3)).toEqual([
      'GET www.beeline.ru/customers/products/elk',
      'GET moskva.beeline.ru/customers/products/elk',
      'GET moskva.beeline.ru/api/profile/common/settings/',
    ])
    expect(await client.profile()).toMatchObject({
      holder: 'Иван Образцов',
      tariff: { name: 'Тестовый UP', fee: { amount: 65_040 }, feePeriod: '30d' },
      lineStatus: 'active',
    })
    expect((await client.allowances()).map(({ kind, scope }) => [kind, scope.roaming])).toEqual([
      ['data', 'home'],
      ['voice', 'home'],
      ['message', 'home'],
      ['message', 'home'],
      ['data', 'international'],
      ['data', 'home'],
    ])
    expect((await client.services()).map(({ name }) => name)).toEqual([
      'Доступ в интернет',
      'Антиспам',
      'Красивый гудок',
      'Автопродление скорости',
    ])
    expect((await client.lines()).map(({ line }) => line)).toEqual([main, daily, postpaid])
  })

  test('a line of another region moves the session there', async () => {
    const played = play()
    await openByCookies(played, main)
    const other = played.open(daily)
    expect(await other.balance()).toMatchObject({ model: 'prepaid' })
    expect(await other.profile()).toMatchObject({
      tariff: { name: 'Тестовый UP (сутки)', fee: { amount: 2150 }, feePeriod: 'day' },
    })
    expect(played.asked.some(each => each.startsWith('GET spb.beeline.ru/apigw'))).toBe(true)
    expect(await played.open(main).balance()).toMatchObject({ model: 'prepaid' })
    expect(played.asked.at(-1)).toContain('moskva.beeline.ru')
  })

  test('a postpaid line shows what was spent, and no month', async () => {
    const client = await openByCookies(play(), postpaid)
    expect(await client.balance()).toMatchObject({ model: 'postpaid', spentThisPeriod: { currency: 'RUB' } })
    expect(await client.usage(october).toArray()).toEqual([])
  })

  test('a stale session is refreshed through the sign-on; one the sign-on forgot is over', async () => {
    const played = play()
    const client = await openByCookies(played, main)
    played.sandbox.beeline.expire(main)
    expect(await client.balance()).toMatchObject({ model: 'prepaid' })
    expect(played.asked).toContain('POST www.beeline.ru/auth/logincallback/')
    played.sandbox.beeline.expire(main, 'everything')
    await expect(client.balance()).rejects.toMatchObject({ code: 'session-expired' })
  })

  test('a session ends by itself, first the cabinet, then the sign-on', async () => {
    const played = play({ sessionMs: 60_000, persistentMs: 600_000 })
    const client = await openByCookies(played, main)
    played.clock.advance(120_000)
    expect(await client.balance()).toMatchObject({ model: 'prepaid' })
    played.clock.advance(1_200_000)
    await expect(client.balance()).rejects.toMatchObject({ code: 'session-expired' })
  })
})
