import { virtualClock } from '@esim-usage/core/testing'
import { expect, test } from 'vitest'
import { createMegafonBusiness } from '../../src/business/index.ts'
import { businessAnswers } from '../client-of.ts'
import { createFixtureFetch } from '../fixture-fetch.ts'

const list = 'GET b2b/ws/v1.0/subscriber/mobile/list'
const pageOf = (count: number, ids: readonly number[]): string =>
  `json ${JSON.stringify({ data: { count, elements: ids.map(id => ({ id, msisdn: `7900000${String(id).padStart(4, '0')}` })) } })}`
const numbers = (from: number, length: number): readonly number[] =>
  Array.from({ length }, (_, index) => from + index)

test('a long list is walked to its end, whatever the size of its pages', async () => {
  const carrier = createFixtureFetch({
    ...businessAnswers,
    [list]: [pageOf(70, numbers(100, 32)), pageOf(70, numbers(132, 30)), pageOf(70, numbers(162, 8))],
  })
  const clock = virtualClock('2026-11-23T12:00:00+03:00')
  const client = createMegafonBusiness({ account: '700800', clock, fetch: carrier.fetch })
  await client.signIn({ method: 'password', login: '9000000001', password: 'FAKE-PASSWORD' })
  expect(await client.lines()).toHaveLength(70)
  const asked = carrier.sent
    .filter(({ address }) => address === list)
    .map(({ url }) => new URL(url).searchParams.get('from'))
  expect(asked).toEqual(['0', '32', '62'])
})
