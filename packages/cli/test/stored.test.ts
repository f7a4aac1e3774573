import fc from 'fast-check'
import { memoryStore } from '@esim-usage/core'
import { describe, expect, test } from 'vitest'
import { dataFolder } from '../src/vault/data-folder.ts'
import { systemKeychain } from '../src/vault/keychain.ts'
import { openLineIndex } from '../src/vault/line-index.ts'
import { renderOwnTotal } from '../src/screen/render-own-total.ts'
import { createTexts } from '@esim-usage/texts'
import type { Spending } from '@esim-usage/core'

describe('the data folder', () => {
  test.each<[NodeJS.Platform, Record<string, string>, string]>([
    ['linux', { HOME: '/home/anna' }, '/home/anna/.local/share/esim-usage'],
    ['linux', { HOME: '/home/anna', XDG_DATA_HOME: '/data' }, '/data/esim-usage'],
    ['linux', { HOME: '/home/anna', XDG_DATA_HOME: 'data' }, '/home/anna/.local/share/esim-usage'],
    ['darwin', { HOME: '/Users/anna' }, '/Users/anna/Library/Application Support/esim-usage'],
    ['win32', { LOCALAPPDATA: 'C:\\Anna\\Local' }, 'C:\\Anna\\Local\\esim-usage'],
    ['win32', { USERPROFILE: 'C:\\Anna' }, 'C:\\Anna\\AppData\\Local\\esim-usage'],
  ])('on %s with %j', (platform, env, folder) => {
    expect(dataFolder(env, platform)).toBe(folder)
  })

  test('is below the home of the account where nothing is named', () => {
    expect(dataFolder({}, 'linux')).toMatch(/esim-usage$/u)
  })
})

describe('the index of lines', () => {
  test('keeps every line once, whoever writes at the same time', async () => {
    const store = memoryStore()
    const indexes = await Promise.all([openLineIndex(store), openLineIndex(store)])
    const lines = Array.from({ length: 8 }, (_each, at) => `+7900000000${at}`)
    await Promise.all(lines.flatMap(line => indexes.map(index => index.add({ carrier: 'mts', line }))))
    const [first] = indexes
    expect((await first.lines('mts')).toSorted()).toEqual(lines)
    await first.remove({ carrier: 'mts', line: lines[0] ?? '' })
    expect(await first.lines('mts')).toHaveLength(7)
    expect(await first.lines('other')).toEqual([])
  })

  test('names a session the same for good, and tells nothing of its number to another store', async () => {
    const store = memoryStore()
    const stored = { carrier: 'mts', line: '+79000000001' }
    const index = await openLineIndex(store)
    const key = await index.sessionKey(stored)
    await index.add(stored)
    await index.remove(stored)
    expect(await (await openLineIndex(store)).sessionKey(stored)).toBe(key)
    expect(await (await openLineIndex(memoryStore())).sessionKey(stored)).not.toBe(key)
  })
})

test('a machine without a keychain fails cleanly', async () => {
  const outcome = await systemKeychain.read('esim-usage-test-nothing').then(
    secret => secret ?? 'none',
    (error: unknown) => (error instanceof Error ? 'failed' : 'odd'),
  )
  expect(['none', 'failed']).toContain(outcome)
})

describe('the carrier’s own total', () => {
  const texts = createTexts('en')
  const rub = (amount: number, scale = 2) => ({ amount, currency: 'RUB', scale })
  const spending = (total?: Spending['total']): Spending => ({
    month: '2026-10',
    ...(total !== undefined && { total }),
    categories: [],
    status: 'complete',
    source: { carrier: 'mts', channel: 'api', endpoint: 'x', fetchedAt: '2026-11-25T09:00:00Z' },
  })

  test.each([
    [rub(1000), [rub(1000)], 'Equal to'],
    [rub(1000), [rub(100_000, 4)], 'Equal to'],
    [rub(1001), [rub(1000)], '₽0.01 more than'],
    [rub(999), [rub(1000)], '₽0.01 less than'],
    [rub(0), [], 'Equal to'],
    [rub(5), [], '₽0.05 more than'],
  ])('%j beside %j', (total, sums, says) => {
    expect(renderOwnTotal(spending(total), sums, texts).join(' ')).toContain(says)
  })

  test('of another currency is only named, and a missing one is said', () => {
    const euro = { amount: 1, currency: 'EUR', scale: 2 }
    expect(renderOwnTotal(spending(rub(1)), [euro], texts)).toEqual([
      'The carrier’s own total for the month: ₽0.01.',
    ])
    expect(renderOwnTotal(spending(), [], texts)).toEqual([texts.summary.ownTotalMissing])
  })

  test('is called equal only when it is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (total, sum) => {
        const [said] = renderOwnTotal(spending(rub(total)), [rub(sum)], texts)
        expect(said?.includes('Equal')).toBe(total === sum)
      }),
    )
  })
})
