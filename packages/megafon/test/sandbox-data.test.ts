import { describe, expect, test } from 'vitest'
import { company, main, play, signIn, suspended, unlimited } from './sandbox-client.ts'

describe('charges over the sandbox', () => {
  test('what five lists repeat is told once, and equal rows are as many as they are', async () => {
    const rows = await (await signIn(play({ rowsPerMonth: 900 }), main)).usage({ month: '2026-06' }).toArray()
    const keys = rows.map(({ startedAt, label, charge }) => `${startedAt} ${label} ${charge?.amount}`)
    expect(rows.length).toBeGreaterThan(300)
    expect(keys.length - new Set(keys).size).toBeGreaterThanOrEqual(1)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test('no length, no volume and no other side is told', async () => {
    const rows = await (await signIn(play(), main)).usage({ month: '2026-06' }).toArray()
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['service', 'other']))
    expect(rows.filter(row => 'durationSeconds' in row || 'bytes' in row || 'counterparty' in row)).toEqual(
      [],
    )
  })

  test('thousands of rows come, and the same again in another sandbox', async () => {
    const read = async () =>
      (await signIn(play({ rowsPerMonth: 10_000 }), main)).usage({ month: '2026-06' }).toArray()
    const rows = await read()
    expect(rows.length).toBeGreaterThan(3000)
    expect(await read()).toEqual(rows)
  })

  test('a month before the history has none, and is not called whole', async () => {
    const client = await signIn(play(), main)
    expect(await client.usage({ month: '2025-06' }).toArray()).toEqual([])
    const { status, total } = await client.spending({ month: '2025-06' })
    expect([status, total]).toEqual(['partial', undefined])
    expect((await client.spending({ month: '2025-08' })).status).toBe('complete')
  })

  test('nothing lies after now', async () => {
    const played = play()
    const rows = await (await signIn(played, main)).usage({ month: '2026-07' }).toArray()
    const latest = Math.max(...rows.map(({ startedAt }) => Date.parse(startedAt)))
    expect(latest).toBeLessThanOrEqual(played.clock.now())
    expect(latest).toBeGreaterThan(played.clock.now() - 24 * 3_600_000)
  })
})

describe('packages over the sandbox', () => {
  test('parts stand in for the whole, and the real pack is the primary one', async () => {
    const allowances = await (await signIn(play(), main)).allowances()
    expect(allowances.filter(({ primary }) => primary).map(({ name }) => name)).toEqual([
      'Минуты по тарифному плану',
      'SMS по тарифному плану',
      'Интернет по тарифному плану',
    ])
    expect(allowances.map(({ name }) => name)).not.toContain('Интернет')
    expect(allowances.map(({ name }) => name)).not.toContain('Интернет в Крыму')
    for (const { total, remaining } of allowances)
      expect((remaining ?? 0) >= 0 && (remaining ?? 0) <= (total ?? 0)).toBe(true)
  })

  test('they fall with use and are new with the fee', async () => {
    const played = play()
    const client = await signIn(played, main)
    const minutesLeft = async () =>
      (await client.allowances()).find(({ kind, primary }) => kind === 'voice' && primary)
    const before = await minutesLeft()
    const end = Date.parse(before?.validTo ?? '')
    played.clock.advance(end - played.clock.now() - 60 * 60_000)
    const last = await minutesLeft()
    expect(last?.remaining).toBeLessThan(before?.remaining ?? 0)
    played.clock.advance(64 * 60_000)
    const renewed = await minutesLeft()
    expect(renewed?.remaining).toBe(renewed?.total)
    const day = before?.validTo?.slice(0, 10) ?? ''
    const charged = await client.usage({ from: day, to: day }).toArray()
    expect(charged.map(({ label }) => label)).toEqual(['Абонентская плата по тарифу'])
  })

  test('no limit is a flag, however it is told', async () => {
    const allowances = await (await signIn(play(), unlimited)).allowances()
    expect(allowances.map(({ kind, unlimited: endless, total }) => [kind, endless, total])).toEqual([
      ['voice', true, undefined],
      ['message', true, undefined],
      ['data', true, undefined],
    ])
  })

  test('what is not connected, or only offered, is no package', async () => {
    const allowances = await (await signIn(play(), company)).allowances()
    expect(allowances.map(({ kind }) => kind)).toEqual(['data'])
    expect(await (await signIn(play(), suspended)).allowances()).toEqual([])
  })
})

describe('what a line is, over the sandbox', () => {
  test('its extra number', async () => {
    const lines = await (await signIn(play(), main)).lines()
    expect(lines.map(({ line, role }) => [line, role])).toEqual([
      [main, 'main'],
      ['+79000000071', 'extra'],
    ])
    expect(await (await signIn(play(), unlimited)).lines()).toHaveLength(1)
  })

  test('its services, priced by day and by month', async () => {
    const services = await (await signIn(play(), main)).services()
    expect(services.map(({ name, fee, feePeriod }) => [name, fee?.amount, feePeriod])).toEqual([
      ['МегаФон ТВ', 19_900, 'month'],
      ['Гудок', 500, 'day'],
      ['Дополнительный номер', 200, 'day'],
      ['Кто звонил', undefined, undefined],
      ['Международный доступ', undefined, undefined],
    ])
  })

  test('the older list of services stands in where the newer fails', async () => {
    const played = play()
    const client = await signIn(played, main)
    played.sandbox.megafon.fail({ fault: 'internal-error', endpoint: 'services.current', times: Infinity })
    expect((await client.services()).map(({ fee }) => fee?.amount)).toEqual([
      19_900,
      500,
      200,
      undefined,
      undefined,
    ])
  })

  test.each([
    [main, 'unknown', '30d', 55_000],
    [unlimited, 'unknown', 'day', 1833],
    [suspended, 'blocked-voluntary', undefined, undefined],
    [company, 'unknown', '30d', 25_000],
  ] as const)('%s: state and tariff', async (line, lineStatus, feePeriod, amount) => {
    const profile = await (await signIn(play(), line)).profile()
    expect([profile.lineStatus, profile.tariff?.feePeriod, profile.tariff?.fee?.amount]).toEqual([
      lineStatus,
      feePeriod,
      amount,
    ])
  })

  test.each([
    [main, 0, true],
    [company, 50_000, false],
  ] as const)('%s: credit and own money', async (line, credit, isPromised) => {
    const balance = await (await signIn(play(), line)).balance()
    if (balance.model !== 'prepaid') throw new Error('the line is paid afterwards')
    expect(balance.creditLimit?.amount ?? 0).toBe(credit)
    expect((balance.own?.amount ?? 0) < balance.main.amount).toBe(isPromised)
  })

  test('a pageful of payments and more, newest first, none twice', async () => {
    const payments = await (await signIn(play(), main)).payments({ from: '2025-08-01', to: '2026-07-20' })
    expect(payments).toHaveLength(24)
    expect(new Set(payments.map(({ precision }) => precision))).toEqual(new Set(['day', 'minute', 'second']))
    expect(new Set(payments.map(({ id }) => id)).size).toBe(24)
  })
})
