import { describe, expect, test } from 'vitest'
import { errorOf, openLine } from './clients.ts'

const rest = 'GET my.beeline.ru/api/1.0/'
const web = 'GET moskva.beeline.ru'
const ok = (more: object): string =>
  `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, ...more })}`
const accumulators = `${rest}info/accumulators`
const userInfo = `${web}/api/profile/userinfo/data/`
const empty = { [`${web}/api/uni-profile-mobile/accumulators/`]: ['web/accumulators-empty.json'] }
const postpaid = { [`${rest}info/payType`]: ['profile/pay-type-postpaid.json'] }

describe('packages', () => {
  const read = async (...list: readonly object[]) =>
    (await openLine('rest', { [accumulators]: [ok({ accumulators: list })] })).client.allowances()

  test('any of the texts may be the name', async () => {
    const list = await read(
      { soc: 'A', unit: 'SMS' },
      { accName: 'Б', unit: 'SMS' },
      { restName: '', name: 'В' },
    )
    expect(list.map(({ name }) => name)).toEqual(['A', 'Б', 'В'])
  })

  test('unlimited by its service, whatever it is called, and only data', async () => {
    const list = await read(
      { soc: 'SBL4P2_3', name: 'X', unit: 'KBYTE', size: 1 },
      { name: 'Безлимит', unit: 'SMS', size: 1, rest: 1 },
    )
    expect(list.map(({ unlimited, total }) => [unlimited, total])).toEqual([
      [true, undefined],
      [false, 1],
    ])
  })

  test('minutes to Beeline, half a message, nothing said', async () => {
    const [minutes, half, bare] = await read(
      { name: 'На Билайн', unit: 'SECONDS', size: '60', rest: 30 },
      { name: 'SMS', unit: 'SMS', size: 1.5 },
      {},
    )
    expect(minutes).toMatchObject({ scope: { networks: 'on-net' }, total: 60, used: 30 })
    expect(half).not.toHaveProperty('total')
    expect(bare).toMatchObject({ kind: 'other', unit: 'raw', primary: false })
  })

  test('none and no word of bonuses is an outage, not an empty list', async () => {
    const { client } = await openLine('rest', { [`${rest}info/prepaidAddBalance`]: ['status 500'] })
    expect((await errorOf(client.allowances())).code).toBe('unavailable')
  })

  test('an empty list of one kind is looked for in the other', async () => {
    const prepaid = await openLine('rest', { [`${rest}info/rests`]: ['remains/rests.json'] })
    expect(await prepaid.client.allowances()).toHaveLength(3)
    const other = await openLine('rest', { ...postpaid, [accumulators]: ['remains/accumulators.json'] })
    expect(await other.client.allowances()).toHaveLength(4)
    const failing = await openLine('rest', { ...postpaid, [accumulators]: ['status 500'] })
    expect(await failing.client.allowances()).toEqual([])
  })

  test('web: a block that says so is no packages; the second list counts alone', async () => {
    const noBlocks = { ...empty, [`${web}/api/uni-profile-mobile/blocks/`]: ['status 500'] }
    const info = (data: object) => ({ [userInfo]: [`json ${JSON.stringify({ accumulators: { data } })}`] })
    const none = await openLine('web', { ...noBlocks, ...info({ list: [] }) })
    expect(await none.client.allowances()).toEqual([])
    const young = await openLine('web', {
      ...noBlocks,
      ...info({ list: [], listForYoung: [{ unit: 'SMS' }] }),
    })
    expect(await young.client.allowances()).toHaveLength(1)
  })
})
