import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { hash128, toKeyHash } from '../../src/record/key-hash.ts'
import { createRecordIds, type RecordIdentity } from '../../src/record/record-id.ts'

const row = (own: Partial<RecordIdentity> = {}): RecordIdentity => ({
  line: '+79000000001',
  endpoint: 'lk.transactions',
  identity: ['2026-10-05T12:30:40+03:00', '+79000000002', 77],
  day: '2026-10-05',
  ...own,
})
const idsOf = (rows: readonly RecordIdentity[], carrier = 'mts'): string[] =>
  createRecordIds(carrier, 'api')(rows)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

/** The hash as it is where the platform has this for `process`. */
async function hashWhere(process: unknown): Promise<(text: string) => string> {
  vi.stubGlobal('process', process)
  vi.resetModules()
  const { hash128: own } = await import('../../src/record/key-hash.ts')
  vi.unstubAllGlobals()
  // Who imports it next has the hash of this platform again.
  vi.resetModules()
  return own
}

test('an id written down today is the id of every later release', () => {
  expect(idsOf([row(), row()])).toEqual([
    'v1-15bd408c1f1a38e07926ef7096b0b45d-1',
    'v1-15bd408c1f1a38e07926ef7096b0b45d-2',
  ])
})

test('every part of the identity counts', () => {
  const rows = [
    row(),
    row({ line: '+79000000003' }),
    row({ endpoint: 'lk.other' }),
    row({ identity: ['2026-10-05T12:30:40+03:00', '+79000000002', '77'] }),
    row({ identity: ['2026-10-05T12:30:40+03:00', '+79000000002'] }),
  ]
  const ids = [...idsOf(rows), ...idsOf([row()], 'other'), ...createRecordIds('mts', 'statement')([row()])]
  expect(new Set(ids).size).toBe(ids.length)
})

const rows = fc.array(
  fc.record({
    line: fc.constantFrom('+79000000001', '+79000000002'),
    endpoint: fc.constantFrom('a', 'b'),
    identity: fc.array(fc.oneof(fc.string({ maxLength: 3 }), fc.nat({ max: 3 })), { maxLength: 3 }),
    day: fc.constantFrom('2026-10-05', '2026-10-06'),
  }),
  { maxLength: 40 },
)

test('reading twice gives the same ids, and ids of one day are unique', () => {
  fc.assert(
    fc.property(rows, list => {
      const ids = idsOf(list)
      expect(idsOf(list)).toEqual(ids)
      expect(new Set(ids.map((id, index) => `${list[index]?.day} ${id}`)).size).toBe(ids.length)
    }),
  )
})

test('rows that come in pieces are counted on', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 40 }), (list, cut) => {
      const ids = createRecordIds('mts', 'api')
      expect([...ids(list.slice(0, cut)), ...ids(list.slice(cut))]).toEqual(idsOf(list))
    }),
  )
})

test('the order of rows does not matter', () => {
  const shuffled = rows.chain(list =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(idsOf(other).toSorted()).toEqual(idsOf(list).toSorted())
    }),
  )
})

test('a window that starts on another day counts the same', () => {
  fc.assert(
    fc.property(rows, list => {
      const later = list.filter(({ day }) => day === '2026-10-06')
      const ids = idsOf(list).filter((_, index) => list[index]?.day === '2026-10-06')
      expect(idsOf(later)).toEqual(ids)
    }),
  )
})

test('the zone of the host does not matter', () => {
  const here = idsOf([row()])
  vi.stubEnv('TZ', 'Pacific/Kiritimati')
  expect(idsOf([row()])).toEqual(here)
})

test.each([
  ['no process', undefined],
  ['another process', {}],
  ['no module', { getBuiltinModule: () => undefined }],
  ['no such hash', { getBuiltinModule: () => ({}) }],
])('the hash is SHA-256 cut to 128 bits, also where the platform has %s', async (_, process) => {
  const portable = await hashWhere(process)
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', '\n', 'я', '₽', '\u{1f4f1}'), maxLength: 200 }),
      text => {
        const expected = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 32)
        expect([hash128(text), portable(text)]).toEqual([expected, expected])
      },
    ),
  )
})

test('a native hash is used where the platform has one', async () => {
  const hash = (algorithm: string, text: string, encoding: string) => `${algorithm} ${text} ${encoding}`
  const getBuiltinModule = (name: string) => (name === 'node:crypto' ? { hash } : undefined)
  expect((await hashWhere({ getBuiltinModule }))('row')).toBe('sha256 row hex')
})

test('a key of a store tells nothing of its parts, and parts are told apart', () => {
  expect(toKeyHash(['session', '+79000000001'])).toMatch(/^[0-9a-f]{32}$/)
  expect(toKeyHash(['session', '+79000000001'])).toBe(toKeyHash(['session', '+79000000001']))
  expect(toKeyHash(['a', 'bc'])).not.toBe(toKeyHash(['ab', 'c']))
})
