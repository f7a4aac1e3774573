import { createMts } from '@esim-usage/mts'
import { createMtsBusiness } from '@esim-usage/mts/business'
import { createSandbox } from '@esim-usage/sandbox'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const main = '+79000000001'
const now = Date.parse('2026-11-25T12:00:00+03:00')
const month = { month: '2026-11' }

async function open() {
  let nowMs = now
  const sandbox = createSandbox({
    now: () => nowMs,
    rowsPerMonth: 30,
    pendingAnswers: 0,
    inProgressAnswers: 0,
  })
  const fetch: typeof globalThis.fetch = async (input, init) =>
    (await sandbox.handle(new Request(input, init))) ?? Response.error()
  const clock = { now: () => nowMs, wait: async (milliseconds: number) => void (nowMs += milliseconds) }
  const mts = createMts({ line: main, fetch, clock })
  await mts.signIn({ method: 'session', session: { cookies: sandbox.mts.session(main) } })
  const read = async () => {
    const balance = await mts.balance()
    const records = []
    for await (const record of mts.usage(month)) records.push(record)
    return {
      main: balance.model === 'prepaid' ? balance.main.amount : 0,
      own: balance.own?.amount ?? 0,
      paid: await mts.payments(month),
      spent: (await mts.spending(month)).total?.amount ?? 0,
      records,
    }
  }
  return { sandbox, fetch, clock, read }
}

test('a top-up is one story: balance, own money, payments; what was spent stays', async () => {
  const { sandbox, read } = await open()
  const before = await read()
  sandbox.mts.topUp(main, 100_050)
  const after = await read()
  expect(after.main - before.main).toBe(100_050)
  expect(after.own - before.own).toBe(100_050)
  const added = after.paid.filter(({ id }) => before.paid.every(payment => payment.id !== id))
  expect(added).toMatchObject([{ amount: { amount: 100_050, scale: 2 } }])
  expect([after.spent, after.records.length]).toEqual([before.spent, before.records.length])
})

test('spending is one story: balance, a record of usage, the total of the month; no payment', async () => {
  const { sandbox, read } = await open()
  const before = await read()
  sandbox.mts.spend(main, 50_000)
  const after = await read()
  expect(before.main - after.main).toBe(50_000)
  expect(after.spent - before.spent).toBe(50_000)
  expect(after.records.length).toBe(before.records.length + 1)
  expect(after.records.find(({ charge }) => charge?.amount === 50_000)?.kind).toBe('service')
  expect(after.paid.map(({ id }) => id)).toEqual(before.paid.map(({ id }) => id))
})

test('whatever comes and goes, the balance is what it was with all of it', async () => {
  const steps = fc.array(
    fc.record({ isTopUp: fc.boolean(), kopecks: fc.integer({ min: 1, max: 500_000 }) }),
    {
      maxLength: 6,
    },
  )
  await fc.assert(
    fc.asyncProperty(steps, async some => {
      const { sandbox, read } = await open()
      const before = await read()
      for (const { isTopUp, kopecks } of some) {
        if (isTopUp) sandbox.mts.topUp(main, kopecks)
        else sandbox.mts.spend(main, kopecks)
      }
      const after = await read()
      const sum = (isTopUp: boolean): number =>
        some.filter(each => each.isTopUp === isTopUp).reduce((total, { kopecks }) => total + kopecks, 0)
      expect(after.main - before.main).toBe(sum(true) - sum(false))
      expect(after.spent - before.spent).toBe(sum(false))
      expect(after.paid.length - before.paid.length).toBe(some.filter(({ isTopUp }) => isTopUp).length)
    }),
    { numRuns: 10 },
  )
})

test('the company that has the line sees the same money', async () => {
  const { sandbox, fetch, clock } = await open()
  const office = createMtsBusiness({ account: '277000000001', fetch, clock })
  await office.signIn({ method: 'client-credentials', ...sandbox.mtsBusiness.keys })
  const before = await office.balance()
  sandbox.mts.topUp(main, 20_000)
  const after = await office.balance()
  if (before.model !== 'prepaid' || after.model !== 'prepaid') throw new Error('prepaid expected')
  expect(after.main.amount - before.main.amount).toBe(20_000)
})

test('an unknown line or an amount that is none is refused', () => {
  const { mts } = createSandbox()
  expect(() => mts.topUp('+79000000077', 100)).toThrow(RangeError)
  for (const kopecks of [0, -1, 0.5, Number.NaN]) {
    expect(() => mts.topUp(main, kopecks)).toThrow(RangeError)
    expect(() => mts.spend(main, kopecks)).toThrow(RangeError)
  }
})
