import { referenceLine } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { addLine, makeHub } from '../make-hub.ts'

const carrier = 'reference'
// Made up; the last digits check the others.
const iccid = '8970100000000000000'
const eid = '89049032000000000000000000000012'

/** The same digits with a last one, or last two, that check them. */
const withLuhn = (digits: string): string =>
  `${digits}${Array.from({ length: 10 }, (_, last) => last).find(last => {
    const sum = Array.from(`${digits}${last}`)
      .toReversed()
      .map((digit, index) => Number(digit) * (index % 2 === 1 ? 2 : 1))
      .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
    return sum % 10 === 0
  })}`

const withMod97 = (digits: string): string =>
  digits + String(98n - (BigInt(`${digits}00`) % 97n)).padStart(2, '0')

describe('adding a line', () => {
  test('takes the number as people write it, and the same line again is one', async () => {
    const { hub } = makeHub()
    const first = await hub.lines.add({
      carrier,
      phone: '8 900 000-00-01',
      alias: 'Mine',
      tags: ['a', 'a', 'b'],
    })
    expect(first).toMatchObject({
      isNew: true,
      line: { phone: referenceLine, alias: 'Mine', tags: ['a', 'b'], timeZone: 'Europe/Moscow' },
    })
    const second = await hub.lines.add({ carrier, phone: referenceLine, group: 'family' })
    expect(second).toMatchObject({
      isNew: false,
      line: { id: first.line.id, alias: 'Mine', tags: ['a', 'b'], group: 'family' },
    })
    expect(await hub.lines.list()).toHaveLength(1)
  })

  test('keeps card numbers without the blanks people write', async () => {
    const { hub } = makeHub()
    const card = { iccid: withLuhn(iccid.slice(0, 18)), eid: withMod97(eid.slice(0, 30)) }
    const { line } = await hub.lines.add({
      carrier,
      phone: referenceLine,
      iccid: card.iccid.replaceAll(/(.{4})/g, '$1 '),
      eid: card.eid.replaceAll(/(.{8})/g, '$1-'),
    })
    expect(line).toMatchObject(card)
  })

  test.each([
    ['iccid', '8970100000000000001234'],
    ['iccid', `${withLuhn('897010000000000000').slice(0, 18)}x`],
    ['iccid', String(BigInt(withLuhn('897010000000000000')) + 1n)],
    ['iccid', withLuhn('123456789012345678')],
    ['eid', String(BigInt(withMod97(eid.slice(0, 30))) + 1n)],
    ['eid', '8904'],
    ['imsi', '2500100000000000'],
    ['imsi', '25001x'],
    ['alias', 'Taken'],
    ['sessionOf', 'nobody'],
  ] as const)('refuses a wrong %s: %s', async (option, value) => {
    const { hub } = makeHub()
    await hub.lines.add({ carrier, phone: '+79000000002', alias: 'Taken' })
    await expect(hub.lines.add({ carrier, phone: referenceLine, [option]: value })).rejects.toMatchObject({
      code: 'invalid-argument',
      facts: { option },
    })
    expect(await hub.lines.list()).toHaveLength(1)
  })

  test('warns of a card of another network, and never blocks', async () => {
    const { hub } = makeHub()
    const foreign = await hub.lines.add({ carrier, phone: referenceLine, imsi: '310260000000000' })
    const [warning] = foreign.warnings
    expect(warning?.code).toBe('imsi-foreign')
    const own = await hub.lines.change(foreign.line.id, { imsi: `${warning?.plmns[0]}0000000000` })
    expect(own.warnings).toEqual([])
  })

  test('refuses a carrier that the app did not give, and a number that is none', async () => {
    const { hub } = makeHub()
    await expect(hub.lines.add({ carrier: 'toString', phone: referenceLine })).rejects.toMatchObject({
      facts: { option: 'carrier' },
    })
    await expect(hub.lines.add({ carrier, phone: '12' })).rejects.toMatchObject({ code: 'invalid-argument' })
  })
})

describe('the lines', () => {
  test('are changed, and an empty text takes a detail away', async () => {
    const { hub } = makeHub()
    const { line } = await hub.lines.add({
      carrier,
      phone: referenceLine,
      alias: 'Mine',
      group: 'family',
      imsi: '250999000000000',
      tags: ['a'],
    })
    const changed = await hub.lines.change(line.id, { alias: '', group: 'work', imsi: '', tags: [] })
    expect(changed.line).toEqual({
      id: line.id,
      carrier,
      phone: referenceLine,
      timeZone: 'Europe/Moscow',
      addedAt: line.addedAt,
      group: 'work',
      tags: [],
    })
    await expect(hub.lines.change('nobody', { alias: 'x' })).rejects.toMatchObject({
      facts: { option: 'line' },
    })
  })

  test('are found by id, alias and number, and narrowed by carrier, tag and group', async () => {
    const { hub } = makeHub()
    const { line } = await hub.lines.add({
      carrier,
      phone: referenceLine,
      alias: 'Mine',
      tags: ['a'],
      group: 'g',
    })
    await hub.lines.add({ carrier, phone: '+79000000002' })
    for (const name of [line.id, 'Mine', referenceLine]) expect(await hub.lines.find(name)).toEqual(line)
    expect(await hub.lines.find('nobody')).toBeUndefined()
    expect(await hub.lines.list({ tag: 'a', group: 'g', carrier })).toEqual([line])
    expect(await hub.lines.list({ carrier: 'another' })).toEqual([])
  })

  test('say where their sign-in stands without asking the carrier', async () => {
    const world = makeHub()
    const { line } = await world.hub.lines.add({ carrier, phone: referenceLine })
    expect(await world.hub.lines.signIn(line.id)).toEqual({ session: { status: 'signed-out' } })
    await addLine(world)
    const requests = world.service.count()
    expect(await world.hub.lines.signIn(line.id)).toMatchObject({ session: { status: 'signed-in' } })
    expect(world.service.count()).toBe(requests)
  })

  test('a linked line is read with the sign-in of the main one', async () => {
    const world = makeHub({ historyDays: 3 })
    const main = await addLine(world, '+79000000002')
    const { line } = await world.hub.lines.add({ carrier, phone: '+79000000003', sessionOf: main })
    const report = await world.hub.sync({ lines: [line.id] })
    expect(report.lines).toMatchObject([{ lineId: line.id, outcome: 'synced' }])
    const [balance] = await world.store.facts.latest(line.id, 'balance')
    expect(balance?.value).toMatchObject({ model: 'prepaid' })
    await expect(world.hub.lines.change(main, { sessionOf: main })).rejects.toMatchObject({
      facts: { option: 'sessionOf' },
    })
  })
})
