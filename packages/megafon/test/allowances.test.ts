import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signedIn } from './client-of.ts'

const mini = 'GET /api/options/v2/remainders/mini'
const details = 'GET /api/options/v2/remainders '
const amount = (value: number | string, unit?: string) => ({ value, ...(unit !== undefined && { unit }) })
const json = (body: object): string => `json ${JSON.stringify(body)}`
const kind = (remainderType: string, fields: object = {}) => ({
  remainderType,
  sumEnabled: true,
  availableValue: amount(1),
  ...fields,
})
const miniOf = (...remainders: readonly object[]): string => json({ remainders })
const packsOf = (...remainderDetails: readonly object[]): string =>
  json({ remainders: [{ remainderDetails }] })

async function readPacks(
  type: 'VOICE' | 'MESSAGE' | 'INTERNET',
  packs: readonly object[],
  unitBase?: 1000 | 1024,
) {
  const { client } = await signedIn(
    { [mini]: [miniOf(kind(type))], [`${details}${type}`]: [packsOf(...packs)] },
    unitBase === undefined ? {} : { unitBase },
  )
  return client.allowances()
}
const pack = (packName: string, fields: object = {}) => ({
  packName,
  availableValue: amount(10),
  totalValue: amount(20),
  ...fields,
})

test.each([
  ['VOICE', { unlim: true }],
  ['VOICE', { isUnlim: true, availableValue: amount(5, 'минут') }],
  ['VOICE', { totalValue: amount(1_000_000_000, 'минут') }],
  ['VOICE', { availableValue: amount(999_999_998, 'минут'), totalValue: amount(1_000_000_500, 'минут') }],
  ['VOICE', { totalValue: amount(2_600_001, 'мин') }],
  ['VOICE', { totalValue: amount('999999', 'мин') }],
  ['VOICE', { availableValue: amount(9_999_999, 'мин'), totalValue: null }],
  ['MESSAGE', { totalValue: amount(9_999_999, 'шт') }],
  ['MESSAGE', { totalValue: amount(3_000_000, 'шт') }],
  ['INTERNET', { totalValue: amount(999, 'ГБ') }],
  ['INTERNET', { totalValue: amount(999, 'ТБ') }],
  ['INTERNET', { totalValue: amount(1_048_576, 'МБ') }],
] as const)('%s without a limit in this disguise is a flag and no number: %j', async (type, disguise) => {
  const [found] = await readPacks(type, [pack('Пакет', disguise)])
  expect(found).toMatchObject({ unlimited: true })
  expect(Object.keys(found ?? {})).not.toContain('remaining')
  expect(Object.keys(found ?? {})).not.toContain('total')
})

test.each([
  ['VOICE', amount(2_600_000, 'мин')],
  ['MESSAGE', amount(99_999, 'шт')],
  ['INTERNET', amount(998, 'ГБ')],
] as const)('%s of %j has a limit', async (type, totalValue) => {
  expect(await readPacks(type, [pack('Пакет', { totalValue })])).toMatchObject([{ unlimited: false }])
})

test('parts stand in for their pack, so what is left adds up to what the pack has', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 5 }),
      async parts => {
        const subRemainders = parts.map((value, index) =>
          pack(`Часть ${index}`, { availableValue: amount(value, 'МБ') }),
        )
        const whole = pack('Интернет', {
          availableValue: amount(
            parts.reduce((sum, value) => sum + value, 0),
            'МБ',
          ),
          subRemainders,
        })
        const found = await readPacks('INTERNET', [whole])
        const left = found.reduce((sum, { remaining = 0 }) => sum + remaining, 0)
        expect(found).toHaveLength(parts.length)
        expect(left).toBe(parts.reduce((sum, value) => sum + value, 0) * 1024 ** 2)
      },
    ),
    { numRuns: 25 },
  ))

test('a pack with an empty list of parts is a pack', async () => {
  expect(await readPacks('INTERNET', [pack('Интернет', { subRemainders: [] })])).toHaveLength(1)
})

test.each([
  [1024, 1_073_741_824],
  [1000, 1_000_000_000],
] as const)('with %d bytes in a КБ a ГБ has %d', async (base, bytes) => {
  const [found] = await readPacks('INTERNET', [pack('Интернет', { availableValue: amount(1, 'ГБ') })], base)
  expect(found?.remaining).toBe(bytes)
  expect(found?.quality?.notes.join(' ')).toContain(`${base}-based`)
})

test('units that lie or are missing: the kind is surer', async () => {
  const minutes = await readPacks('VOICE', [
    pack('A', { availableValue: amount(3, 'шт') }),
    pack('B', { availableValue: amount(3) }),
    pack('C', { availableValue: amount('49,25', 'минут') }),
    pack('D', { availableValue: amount(90, 'сек') }),
  ])
  expect(minutes.map(({ remaining, quality }) => [remaining, quality?.level])).toEqual([
    [180, 'estimated'],
    [180, 'estimated'],
    [2955, 'estimated'],
    [90, 'estimated'],
  ])
  const messages = await readPacks('MESSAGE', [
    pack('A', { availableValue: amount(3, 'мин') }),
    pack('B', { availableValue: amount(2.5, 'шт') }),
    pack('C', { availableValue: amount('много', 'шт'), totalValue: null }),
  ])
  expect(messages.map(({ remaining, unit }) => [remaining, unit])).toEqual([
    [3, 'messages'],
    [2, 'messages'],
    [undefined, 'raw'],
  ])
  const data = await readPacks('INTERNET', [
    pack('A', { availableValue: amount(3, 'минут'), totalValue: amount(4, 'минут') }),
    pack('B', { availableValue: amount(1, 'KB') }),
  ])
  expect(data.map(({ remaining, unit }) => [remaining, unit])).toEqual([
    [undefined, 'raw'],
    [1024, 'bytes'],
  ])
})

test('words tell where and for what a pack is', async () => {
  const names = [
    'Интернет в роуминге Европа',
    'Интернет в поездке',
    'Интернет в Крыму',
    'Безлимитные входящие',
    'Минуты внутри сети',
    'Минуты на все сети',
    'Соцсети',
    'Интернет ночью',
  ]
  const found = await readPacks(
    'INTERNET',
    names.map(name => pack(name)),
  )
  expect(found.map(({ scope }) => scope)).toEqual([
    { roaming: 'international' },
    { roaming: 'national' },
    { roaming: 'national', region: 'Крым' },
    { roaming: 'home', direction: 'incoming' },
    { roaming: 'home', networks: 'on-net' },
    { roaming: 'home', networks: 'any' },
    { roaming: 'home', apps: ['Соцсети'] },
    { roaming: 'home', night: true },
  ])
  expect(found.map(({ primary }) => primary).indexOf(true)).toBe(5)
})

test('a month after the last of January is the last of February', async () => {
  const [found] = await readPacks('MESSAGE', [pack('SMS', { dateFrom: '31.01.2026 00:00', monthly: true })])
  expect(found?.validTo).toBe('2026-02-28T00:00:00+03:00')
  const [year] = await readPacks('MESSAGE', [pack('SMS', { dateFrom: '05.12.2026', monthly: true })])
  expect(year?.validTo).toBe('2027-01-05T00:00:00+03:00')
})

test('one kind whose packs cannot be read stands there as its sum, the others with their packs', async () => {
  const { client } = await signedIn({
    [mini]: ['remainders-mini.json'],
    [`${details}VOICE`]: ['error-gateway-502.html'],
    [`${details}MESSAGE`]: ['remainders-message.json'],
    [`${details}INTERNET`]: ['remainders-internet.json'],
  })
  const found = await client.allowances()
  expect(found.map(({ name }) => name)).toEqual([
    'Минуты',
    'SMS по тарифному плану',
    'MMS пакет',
    'Интернет по тарифному плану',
    'Интернет ночь',
    'Интернет в роуминге СНГ 80Мб',
    'Интернет в роуминге Поп.стр 50Мб',
    'Автопродление',
  ])
  expect(found.filter(({ primary }) => primary).map(({ kind: of }) => of)).toEqual([
    'voice',
    'message',
    'data',
  ])
})

test('a kind MegaFon does not name, and one that is not connected, are left out', async () => {
  const { client } = await signedIn({
    [mini]: [
      miniOf(
        kind('TV'),
        { ...kind('VOICE'), sumEnabled: undefined },
        kind('MESSAGE', { availableValue: null }),
      ),
    ],
  })
  expect(await client.allowances()).toEqual([])
})

test('old forms whose words tell no kind keep the name and no number', async () => {
  const { client } = await signedIn({
    [mini]: ['status 404'],
    'GET /api/options/remainders': [
      json({
        models: [
          {
            name: 'Прочее',
            remainders: [
              { name: 'Баллы', unit: 'балл', available: 5 },
              { unit: 'шт', available: 2 },
            ],
          },
        ],
      }),
    ],
  })
  expect(await client.allowances()).toMatchObject([
    { name: 'Баллы', kind: 'other', unit: 'raw' },
    { name: 'Прочее', kind: 'message', remaining: 2 },
  ])
})

test('a package without a limit does not hide the one that runs out, wherever it stands', async () => {
  const found = await readPacks('INTERNET', [pack('Безлимит', { unlim: true }), pack('Интернет')])
  expect(found.map(({ name, primary }) => [name, primary])).toEqual([
    ['Безлимит', false],
    ['Интернет', true],
  ])
  expect(await readPacks('INTERNET', [pack('Безлимит', { unlim: true })])).toMatchObject([{ primary: true }])
})
