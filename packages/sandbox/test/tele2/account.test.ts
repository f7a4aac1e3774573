import { describe, expect, test } from 'vitest'
import { tele2Accounts } from '@esim-usage/sandbox'
import { at, Caller, linked, main, suspended } from './caller.ts'

interface Sum {
  readonly amount: number
}
interface Category {
  readonly type: string
  readonly amount: Sum
  readonly subGroups: readonly { readonly consumingServices: readonly { readonly amount: Sum }[] }[]
}

const kopecks = (roubles: number): number => Math.round(roubles * 100)
const add = (sums: readonly Sum[]): number => sums.reduce((all, { amount }) => all + kopecks(amount), 0)

async function categories(caller: Caller, line: string, month: string): Promise<readonly Category[]> {
  const answer = await caller.read(`siteMSK/charges?month=${month}`, caller.token(line), line, '2')
  return Object(answer.body).data
}

describe('the money of a month agrees to the kopeck', () => {
  const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)

  test.for([main, linked, suspended])('%s', async line => {
    const caller = new Caller({}, '2027-01-01T00:00:00+03:00')
    for (const month of months) {
      const list = await categories(caller, line, month)
      expect(add(list.map(({ amount }) => amount))).toBe(caller.sandbox.tele2.spent(line, month))
      for (const { amount, subGroups } of list)
        expect(add(subGroups.flatMap(each => each.consumingServices).map(each => each.amount))).toBe(
          add([amount]),
        )
      const older = await caller.read(`charges?month=${month}`, caller.token(line), line, '1')
      const sums: readonly { readonly amount: Sum }[] = Object(older.body).data
      expect(add(sums.map(({ amount }) => amount))).toBe(caller.sandbox.tele2.spent(line, month))
    }
  })
})

test('there are zero rows, services counted once a month, and a trip abroad in some months', async () => {
  const caller = new Caller()
  const types = (await categories(caller, main, '2026-03')).map(({ type }) => type)
  expect(types.toSorted()).toEqual(['CONTENT', 'ROAMING_X', 'SMS_MMS', 'SUBSCRIPTION_FEE', 'VOICE'])
  const list = await categories(caller, main, '2026-06')
  expect(list.find(({ type }) => type === 'VOICE')?.amount.amount).toBe(0)
  expect(list.some(({ type }) => type === 'ROAMING_X')).toBe(false)
})

test('the month that runs grows, and the balance falls by just what is charged', async () => {
  const caller = new Caller({}, '2026-07-10T12:00:00+03:00')
  const balance = async (): Promise<number> => Number(at((await caller.read('balance')).body, 'data.value'))
  const [before, spentBefore] = [await balance(), caller.sandbox.tele2.spent(main, '2026-07')]
  caller.at += 86_400_000
  const spent = caller.sandbox.tele2.spent(main, '2026-07') - spentBefore
  expect(spent).toBeGreaterThan(0)
  expect(kopecks(before) - kopecks(await balance())).toBe(spent)
})

test('two sandboxes tell the same story, and no month that has not begun', async () => {
  const [one, other] = [new Caller(), new Caller()]
  expect(await categories(one, main, '2026-05')).toEqual(await categories(other, main, '2026-05'))
  expect(await categories(one, main, '2026-08')).toEqual([])
})

test('charges are refused in another version and for no month', async () => {
  const caller = new Caller()
  const ask = async (path: string, version: string): Promise<number> =>
    (await caller.read(path, caller.token(), main, version)).status
  expect(await ask('siteMSK/charges?month=2026-07', '1')).toBe(400)
  expect(await ask('charges?month=2026-07', '2')).toBe(400)
  expect(await ask('siteMSK/charges', '2')).toBe(400)
})

test('payments are those of the days asked for, newest first', async () => {
  const caller = new Caller()
  const ask = async (from: string, to: string) =>
    caller.read(`payments?fromDate=${from}T00:00:00%2B03:00&toDate=${to}T23:59:59%2B03:00`)
  const dates = (body: unknown): readonly string[] =>
    Object(body).data.map((row: { readonly payDate: string }) => row.payDate.slice(0, 10))
  expect(dates((await ask('2026-06-01', '2026-07-20')).body)).toEqual([
    '2026-07-08',
    '2026-07-02',
    '2026-06-30',
    '2026-06-08',
    '2026-06-02',
  ])
  expect(dates((await ask('2026-06-08', '2026-06-30')).body)).toEqual(['2026-06-30', '2026-06-08'])
  expect((await caller.read('payments')).status).toBe(400)
})

test('packages are whole on the first of a month and shrink', async () => {
  const remain = async (now: string) =>
    at((await new Caller({}, now).read('rests')).body, 'data.rests.0.remain')
  expect(await remain('2026-07-01T00:00:00+03:00')).toBe(30_720)
  expect(await remain('2026-07-11T00:00:00+03:00')).toBe(22_592.5)
})

test('the list of what is connected leaves the rest of the catalogue out', async () => {
  const caller = new Caller()
  const names = (body: unknown): readonly string[] =>
    Object(body).data.map((each: { readonly name: string }) => each.name)
  const all = names((await caller.read('services')).body)
  const connected = names((await caller.read('siteMSK/services?status=connected')).body)
  expect(all.filter(name => !connected.includes(name))).toEqual(['Живой баланс'])
  expect(names((await caller.read('siteMSK/services')).body)).toEqual(all)
})

test('three prices of one tariff differ', async () => {
  const caller = new Caller()
  const list = at((await caller.read('tariff')).body, 'data.currentAbonentFee.amount')
  const paid = at((await caller.read('rests')).body, 'data.tariffCost.amount')
  expect([list, paid]).toEqual([850, 540])
})

test('every account says what it is there for', () => {
  expect(tele2Accounts.map(({ line, linked: others }) => [line, others.length])).toEqual([
    [main, 2],
    [linked, 0],
    [suspended, 0],
    ['+79000000009', 0],
  ])
  expect(tele2Accounts.filter(({ shows }) => shows === '')).toEqual([])
})
