import type { MtsBusinessClient } from '../../src/business/index.ts'
import { expect, test } from 'vitest'
import {
  account,
  accountStatement,
  api,
  errorOf,
  hierarchy,
  line,
  rowsOf,
  signedIn,
  statement,
} from './client-of.ts'

const day = { from: '2026-07-01', to: '2026-07-01' }
const event = (date: string, calledMsisdn = '79000000101') => ({
  date,
  type: 'network',
  amount: 0,
  Characteristics: { networkEvent: 'sms', direction: 'O', factUnits: 1, factUnitCode: 'FACT', calledMsisdn },
})

/** A list of lines, in the words of a script. */
const linesOf = (numbers: readonly string[]): string =>
  `json ${JSON.stringify([
    {
      partyRole: [
        {
          customerAccount: [
            {
              accountNo: account,
              productRelationship: numbers.map(number => ({ product: { productSerialNumber: number } })),
            },
          ],
        },
      ],
      hasMore: false,
    },
  ])}`

const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `79000000${String(index + 1).padStart(3, '0')}`)

const times = async (client: MtsBusinessClient): Promise<readonly string[]> =>
  (await client.usage(day).toArray()).map(({ startedAt }) => startedAt)

test('more is asked for than the day, and what lies around it is left out without a word', async () => {
  const inside = ['2026-07-01T00:00:00+03:00', '2026-07-01T23:59:59+03:00']
  const around = ['2026-06-30T23:59:59+03:00', '2026-07-02T00:00:00+03:00', '2026-07-02T02:59:59+03:00']
  const { client, carrier } = await signedIn(
    { [statement]: [rowsOf([...around, ...inside].map(date => event(date)))] },
    { line },
  )
  expect(await times(client)).toEqual(inside)
  const { searchParams } = new URL(carrier().requests[0]?.url ?? '')
  expect(searchParams.get('startDateTime')).toBe('2026-06-30T21:00:00Z')
  expect(searchParams.get('endDateTime')).toBe('2026-07-02T00:00:00Z')
  for await (const { warnings } of client.usage(day).pages()) expect(warnings).toEqual([])
})

test('a row of a day that nobody asked for is told of', async () => {
  const { client } = await signedIn({ [statement]: [rowsOf([event('2026-07-05T12:00:00+03:00')])] }, { line })
  const codes: string[] = []
  for await (const { warnings } of client.usage(day).pages()) codes.push(...warnings.map(({ code }) => code))
  expect(codes).toContain('outside-window')
})

test('up to a hundred lines are read together, more line by line', async () => {
  const together = await signedIn({
    [hierarchy]: [linesOf(numbers(100))],
    [accountStatement]: [rowsOf([{ ...event('2026-07-01T10:00:00+03:00'), msisdn: '79000000001' }])],
  })
  expect(await times(together.client)).toHaveLength(1)
  expect(together.carrier().count(accountStatement)).toBe(1)

  const apart = await signedIn({
    [hierarchy]: [linesOf(numbers(101))],
    [statement]: numbers(101).map((_, index) =>
      rowsOf([event('2026-07-01T10:00:00+03:00', `79000001${String(index).padStart(3, '0')}`)]),
    ),
  })
  const records = await apart.client.usage(day).toArray()
  expect(records).toHaveLength(101)
  expect(new Set(records.map(record => record.line)).size).toBe(101)
  expect(apart.carrier().count(statement)).toBe(101)
  expect(apart.carrier().count(hierarchy)).toBe(1)
})

test('where the list of lines was not ordered an account is read together', async () => {
  const { client, carrier } = await signedIn({
    [hierarchy]: ['b2b/error-403-1010.json'],
    [accountStatement]: ['b2b/statement-by-account.json'],
  })
  expect(await client.usage(day).toArray()).toHaveLength(2)
  expect(carrier().count(accountStatement)).toBe(1)
})

test('that the extended rows were not ordered is kept for the next client of the session', async () => {
  const plain = api('Bills/BillingStatementByMSISDN')
  const { client, carrier } = await signedIn(
    { [statement]: ['b2b/error-403-1010.json'], [plain]: ['b2b/statement-plain.json'] },
    { line },
  )
  await client.usage(day).toArray()
  await client.usage(day).toArray()
  expect(carrier().count(statement)).toBe(1)
  expect(carrier().count(plain)).toBe(2)
})

test('twins in one answer stay two, and a second reading in another order gives the same ids', async () => {
  const list = [
    event('2026-07-01T10:00:00+03:00'),
    event('2026-07-01T10:00:00+03:00'),
    event('2026-07-01T11:00:00+03:00'),
  ]
  const { client } = await signedIn({ [statement]: [rowsOf(list), rowsOf(list.toReversed())] }, { line })
  const ids = async () => (await client.usage(day).toArray()).map(({ id }) => id).toSorted()
  const first = await ids()
  expect(new Set(first).size).toBe(3)
  expect(await ids()).toEqual(first)
})

test('a row of another line than the client’s is refused', async () => {
  const row = { ...event('2026-07-01T10:00:00+03:00'), msisdn: '79000000002' }
  const { client } = await signedIn({ [statement]: [rowsOf([row])] }, { line })
  expect((await errorOf(client.usage(day).toArray())).code).toBe('wrong-line')
})
