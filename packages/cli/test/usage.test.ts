import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultName } from '@esim-usage/sandbox'
import { type RunningSandbox, startSandbox } from '@esim-usage/sandbox'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../src/index.ts'
import { openIo } from './open-io.ts'

const line = '+79000000001'
const usage = (...more: string[]): string[] => ['usage', 'mts', line, '--month', '2026-10', ...more]
let running: RunningSandbox
let folder = ''

beforeAll(async () => {
  running = await startSandbox({ now: () => Date.parse('2026-11-25T09:00:00Z'), rowsPerMonth: 60 })
  folder = await mkdtemp(join(tmpdir(), 'esim-usage-cli-'))
})
afterEach(() => running.sandbox.heal())
afterAll(async () => {
  await rm(folder, { recursive: true })
  await running.close()
})

const idsOf = (text: string): string[] =>
  text
    .trimEnd()
    .split('\n')
    .map(each => JSON.parse(each).id)

async function run(argv: string[], stdin?: string) {
  const { io, out, err } = openIo({ fetch: running.fetch, ...(stdin !== undefined && { stdin }) })
  return { code: await runCli(argv, io), out: out(), err: err() }
}

describe('usage mts', () => {
  test('reads the same from a file and from standard input, and does not speak of a fake', async () => {
    const path = join(folder, 'cookies.txt')
    await writeFile(path, running.sandbox.mts.session(line))
    const fromFile = await run(usage('--session', path, '--json'))
    const fromInput = await run(usage('--session', '-', '--json'), running.sandbox.mts.session(line))
    expect([fromFile.code, fromInput.code]).toEqual([0, 0])
    expect(idsOf(fromFile.out).length).toBeGreaterThan(30)
    expect(idsOf(fromInput.out)).toEqual(idsOf(fromFile.out))
    expect(fromFile.err).not.toContain('fake')
  })

  test('takes the number as people write it, and this month unless one is named', async () => {
    const { code, out } = await run(
      ['usage', 'MTS', '8 (900) 000-00-01', '--session', '-'],
      running.sandbox.mts.session(line),
    )
    expect(code).toBe(0)
    expect(out).toContain('+79000000001 · November 2026')
    expect(out).not.toContain('fake')
  })

  test('masks the numbers of other people unless they are wanted', async () => {
    const show = (...more: string[]) =>
      run(['usage', 'mts', line, '--session', '-', ...more], running.sandbox.mts.session(line))
    const [masked, full] = [await show(), await show('--full-numbers')]
    expect(full.out).toMatch(/→ \+790000001\d\d/u)
    expect(masked.out).not.toMatch(/\+790000001\d\d/u)
    expect(masked.out).toMatch(/→ \+7900\*+\d\d/u)
  })

  test('a session of another line gives nothing and ends with 3', async () => {
    const { code, out, err } = await run(
      ['usage', 'mts', '+79000000099', '--session', '-'],
      running.sandbox.mts.session(line),
    )
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('Sign in again')
    expect(err).not.toContain('9000000')
  })

  test('a session that is over ends with 3 and says what to do', async () => {
    const cookies = running.sandbox.mts.session(line)
    running.sandbox.mts.expire(line, 'everything')
    const { code, out, err } = await run(usage('--session', '-'), cookies)
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('Sign in again')
  })
})

describe('what goes wrong at the carrier', () => {
  test.each<[FaultName, number, string]>([
    ['maintenance', 4, 'under maintenance'],
    ['unavailable', 4, 'Try again later'],
    ['half-json', 5, 'newer version'],
    ['bot-wall', 3, 'no robot'],
    ['other-line', 3, 'another line'],
  ])('%s everywhere ends with %i', async (fault, expected, says) => {
    const cookies = running.sandbox.mts.session(line)
    running.sandbox.mts.fail({ fault, times: Infinity })
    const { code, out, err } = await run(usage('--session', '-'), cookies)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toContain(says)
  })

  test('no network ends with 4', async () => {
    const { io, out, err } = openIo({ stdin: running.sandbox.mts.session(line) })
    expect(await runCli(usage('--session', '-'), io)).toBe(4)
    expect(out()).toBe('')
    expect(err()).toContain('Check the network')
  })

  test('one dataset that fails loses no other, and still shows in the exit code', async () => {
    const cookies = running.sandbox.mts.session(line)
    running.sandbox.mts.fail({ fault: 'maintenance', endpoint: 'balances', times: Infinity })
    const { code, out } = await run(usage('--session', '-'), cookies)
    expect(code).toBe(4)
    expect(out).toMatch(/Balance\n {2}could not be read: The carrier is under maintenance/u)
    expect(out).toContain('October 2026 by kind')
  })

  test('--json masks other people unless they are asked for', async () => {
    const cookies = running.sandbox.mts.session(line)
    const othersOf = async (...more: string[]): Promise<(string | undefined)[]> => {
      const { out } = await run(usage('--session', '-', '--json', ...more), cookies)
      const numbers = out
        .trimEnd()
        .split('\n')
        .map((each): string | undefined => JSON.parse(each).counterparty?.number)
      return numbers.filter(number => number !== undefined && number.length > 6)
    }
    const masked = await othersOf()
    expect(masked.length).toBeGreaterThan(5)
    expect(masked.filter(number => number?.includes('*') !== true)).toEqual([])
    const whole = await othersOf('--full-numbers')
    expect(whole.filter(number => number?.includes('*') === true)).toEqual([])
  })

  test('--json gives whole months only', async () => {
    const cookies = running.sandbox.mts.session(line)
    running.sandbox.mts.fail({
      fault: 'maintenance',
      endpoint: 'transactionsByFilter',
      after: 1,
      times: Infinity,
    })
    const { code, out, err } = await run(usage('--session', '-', '--json'), cookies)
    expect([code, out]).toEqual([4, ''])
    expect(err).toContain('maintenance')
  })
})
