import { describe, expect, test } from 'vitest'
import { errorOf, json, of, signedIn } from './client-of.ts'

type Answers = Readonly<Record<string, readonly string[]>>

const clientOf = async (answers: Answers) => (await signedIn(answers)).client
const none = 'services/subscription.empty.json'

describe('payments', () => {
  const paid = { sum: { amount: 1, currency: 'RUB' }, payDate: '2026-05-31T00:00:00+03:00' }
  const days = { from: '2026-01-01', to: '2026-06-10' }

  test.each([
    ['a sum', { sum: { amount: null } }],
    ['a time without an offset', { payDate: '2026-05-31' }],
  ])('%s that cannot be read is no zero', async (_name, over) => {
    const client = await clientOf({ [of('payments')]: [json([{ ...paid, ...over }])] })
    expect((await errorOf(client.payments(days))).code).toBe('schema-mismatch')
  })

  test('an answer that is not even an envelope is no empty list', async () => {
    const client = await clientOf({ [of('payments')]: ['json {}'] })
    expect((await errorOf(client.payments(days))).code).toBe('schema-mismatch')
  })
})

describe('services', () => {
  test('a free one is not paid, whatever its fee says', async () => {
    const fee = { amount: 5, period: 'week' }
    const service = { id: 7, name: 'А &amp; Б', status: 'connected', free: true, abonentFee: fee }
    const client = await clientOf({ [of('services')]: [json([service])], [of('subscription')]: [none] })
    const [found] = await client.services()
    expect(found).toMatchObject({ id: '7', name: 'А & Б', paid: false, fee: { amount: 500 } })
    expect(found).not.toHaveProperty('feePeriod')
  })

  test.each([
    [
      'no catalogue and no region',
      { [of('services')]: [json(null)], [of('profile')]: [json({})] },
      'unavailable',
    ],
    [
      'no catalogue and no list',
      {
        [of('services')]: ['errors/message-only.400.json'],
        [of('profile')]: ['profile/profile.ok.json'],
        [of('siteMSK/services')]: ['errors/meta-error.200.json'],
      },
      'rejected',
    ],
    ['no subscriptions', { [of('services')]: [json([])], [of('subscription')]: [json(null)] }, 'unavailable'],
    ['a refusal', { [of('services')]: ['errors/meta-not-allowed.403.json'] }, 'no-access'],
  ])('%s is a failure, never a list with a hole', async (_name, answers: Answers, code) => {
    const client = await clientOf(answers)
    expect((await errorOf(client.services())).code).toBe(code)
  })

  test('what the list of connected ones calls available is not connected', async () => {
    const client = await clientOf({
      [of('services')]: ['errors/message-only.400.json'],
      [of('profile')]: ['profile/profile.ok.json'],
      [of('siteMSK/services')]: [json([{ name: 'A', status: 'AVAILABLE' }, { name: 'B' }])],
      [of('subscription')]: [none],
    })
    expect((await client.services()).map(({ name }) => name)).toEqual(['B'])
  })
})

describe('lines', () => {
  test('the main line may be listed again, and an entry without a number is none', async () => {
    const list = [{ msisdn: '79000000001', state: 'ACTIVE' }, { state: 'active' }, { msisdn: '79000000002' }]
    const client = await clientOf({ [of('numbers/slaves')]: [json(list)] })
    expect(await client.lines()).toMatchObject([
      { line: '+79000000001', role: 'main', status: 'active' },
      { line: '+79000000002', role: 'linked', status: 'unknown' },
    ])
  })

  test('no list is a failure, not a line without linked ones', async () => {
    const client = await clientOf({ [of('numbers/slaves')]: [json(null)] })
    expect((await errorOf(client.lines())).code).toBe('unavailable')
  })
})
