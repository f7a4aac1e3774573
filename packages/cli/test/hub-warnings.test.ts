import { languages } from '@esim-usage/texts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { widthOfText } from '../src/screen/text-width.ts'
import type { Home } from './home.ts'
import { keepFile, openWithTwoLines, readJsonLines } from './hub-home.ts'

let home: Home
beforeEach(async () => {
  home = await openWithTwoLines()
})
afterEach(() => home.close())

/** Signs in a line that nobody uses, adds it and reads it. */
async function addUnused(): Promise<void> {
  const number = '+79000000006'
  const file = await keepFile(home, 'cookies.txt', home.sandbox.mts.session(number))
  await home.alone(['sign-in', 'mts', number, '--cookies', file])
  await home.alone(['add', 'mts', number, '--alias', 'unused'])
  await home.alone(['sync', 'unused'])
}

describe('alerts', () => {
  test('warn once, and say that it is so no more than once', async () => {
    await home.alone(['sync', 'home'])
    const first = await home.alone(['alerts', 'home', '--under', '100000'])
    expect(first.code).toBe(0)
    expect(first.out).toContain('home: the balance is low')
    expect(first.out).toContain('Your limit is ₽100,000.00')
    const second = await home.alone(['alerts', 'home', '--under', '100000'])
    expect(second.out).toContain('Nothing new to warn of.')
    expect(second.out).not.toContain('balance is low')
  })

  test('come back when it was better meanwhile', async () => {
    await home.alone(['sync', 'home'])
    await home.alone(['alerts', 'home', '--under', '100000'])
    await home.alone(['alerts', 'home', '--under', '1'])
    home.startedAt = '2026-11-27T09:00:00Z'
    await home.alone(['sync', 'home'])
    const { out } = await home.alone(['alerts', 'home', '--under', '100000', '--json'])
    expect(readJsonLines(out)).toContainEqual(expect.objectContaining({ type: 'balance-low' }))
  })

  test('never call low what is too old', async () => {
    const never = await home.alone(['alerts', 'home', '--under', '100000'])
    expect(never.err).toContain('home: This line was never synced')
    await home.alone(['sync', 'home'])
    home.startedAt = '2026-11-27T09:00:00Z'
    const { out } = await home.alone(['alerts', 'home', '--under', '100000'])
    expect(out).toContain('home: no fresh data')
    expect(out).not.toContain('balance is low')
  })
})

describe('diagnose', () => {
  const empty = ['--month', '2026-10']

  test('says that a month is not empty', async () => {
    await home.alone(['sync', 'home'])
    const { code, out } = await home.alone(['diagnose', 'home', '--month', '2026-10'])
    expect([code, out]).toEqual([0, expect.stringContaining('The period is not empty')])
    expect(out).not.toContain('why there are no records')
  })

  test('asks what only the person knows, and explains by a yes', async () => {
    await addUnused()
    const { code, out, err } = await home.atTerminal(
      ['diagnose', 'unused', ...empty],
      [
        ['waiting to be activated', 'n'],
        ['means of payment', 'y'],
      ],
    )
    expect(code).toBe(0)
    expect(err).not.toContain('trip abroad')
    expect(out).toContain('The carrier wants a means of payment first. This is likely')
    expect(out).toContain('It rests on: your answer.')
    expect(out).toMatch(/– \S/u)
  })

  test('says where to find the number to call, and parts what it rests on', async () => {
    await addUnused()
    const month = ['diagnose', 'unused', ...empty]
    const plain = await home.alone([...month, '--lang', 'ru'])
    expect(plain.out).toContain('прочитано всё; оператор сообщил, что записей нет.')
    expect(plain.out).not.toContain('esim-usage support')
    const { out } = await home.alone([...month, '--answer', 'not-activated=yes'])
    expect(out).toContain('esim-usage support mts')
  })

  test('says of a month that nobody asked for that it was not read', async () => {
    await home.alone(['sync', 'home'])
    const { out } = await home.alone(['diagnose', 'home', '--month', '2025-01'])
    expect(out).toContain('not read yet')
    expect(out).not.toContain('--answer')
  })

  test('takes answers as options, and names the questions that are left', async () => {
    await addUnused()
    const month = ['diagnose', 'unused', ...empty]
    const asked = await home.alone([...month, '--answer', 'not-activated=no'])
    expect(asked.out).toContain('payment-method-required: Does the carrier')
    expect(asked.out).not.toContain('not-activated:')
    const { out } = await home.alone([...month, '--answer', 'payment-method-required=yes', '--json'])
    expect(readJsonLines(out)[0]).toMatchObject({
      records: 0,
      explanation: { code: 'payment-method-required', level: 'asked' },
    })
  })

  test('explains a month that was asked for with an ended session', async () => {
    home.sandbox.mts.expire('+79000000001', 'everything')
    await home.alone(['sync', 'home'])
    const { out } = await home.alone(['diagnose', 'home', '--month', '2026-10'])
    expect(out).toContain('The session is over. This is certain.')
    expect(out).toContain('– Sign in again.')
  })
})

test('the running month says what stands out, what to expect and what was read', async () => {
  await home.alone(['sync', 'home'])
  const { out } = await home.alone(['summary', 'home'])
  for (const part of ['What is to be expected', 'by the end of the month', 'still to come'])
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(part)
})

test.each(languages)('warnings, reasons and expectations fit into 80 columns in %s', async language => {
  await home.alone(['sync', 'home'])
  await addUnused()
  for (const argv of [
    ['alerts', '--under', '100000'],
    ['diagnose', 'home', '--month', '2025-01'],
    ['diagnose', 'unused', '--month', '2026-10'],
    ['diagnose', 'unused', '--month', '2026-10', '--answer', 'not-activated=yes'],
    ['summary', 'home'],
  ]) {
    const { code, out } = await home.alone([...argv, '--lang', language])
    expect(code).toBe(0)
    expect(out.split('\n').filter(each => widthOfText(each) > 80)).toEqual([])
  }
})
