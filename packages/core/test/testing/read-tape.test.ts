import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTape, TapeError } from '../../src/testing/index.ts'

const good = {
  scenario: 'The balance is read',
  source: 'synthetic',
  date: '2026-11-25',
  clock: '2026-10-20T12:00:00+03:00',
  line: '+79000000001',
  calls: [{ operation: 'balance' }],
  exchanges: [
    {
      endpoint: 'balance.read',
      request: { method: 'GET', url: 'https://api.reference.test/balance' },
      response: { status: 200, body: 'balance.json' },
    },
  ],
}
const [exchange] = good.exchanges
let folder = ''

const write = (file: string, value: unknown) =>
  writeFileSync(join(folder, file), typeof value === 'string' ? value : JSON.stringify(value))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tape-'))
  write('tape.json', good)
  write('expected.json', { result: { amount: 1 } })
  write('balance.json', '{"money":1}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a tape is read with its bodies', () => {
  const tape = readTape(folder)
  expect(tape).toMatchObject({ name: basename(folder), line: good.line, expected: { result: { amount: 1 } } })
  const [first] = tape.exchanges
  if (first === undefined || 'failure' in first.response) throw new Error('an answer was due')
  expect(new TextDecoder().decode(first.response.body)).toBe('{"money":1}')
})

test.each<readonly [string, string, unknown]>([
  ['tape.json: source must be one of live, synthetic.', 'tape.json', { ...good, source: 'found' }],
  ['tape.json: clock must be a datetime.', 'tape.json', { ...good, clock: '2026-10-20' }],
  ['tape.json: line must be a number such as +79000000001.', 'tape.json', { ...good, line: '900' }],
  ['tape.json: scenario must be of type string.', 'tape.json', { ...good, scenario: 5 }],
  ['tape.json: the file has members that no tape has: notes.', 'tape.json', { ...good, notes: 'none' }],
  ['tape.json: calls must not be empty.', 'tape.json', { ...good, calls: [] }],
  [
    'tape.json: exchanges[0].request.method must be one of GET, POST, PUT.',
    'tape.json',
    { ...good, exchanges: [{ ...exchange, request: { ...exchange?.request, method: 'DELETE' } }] },
  ],
  [
    'tape.json: exchanges[0].response must be { status, headers, body } or { failure }.',
    'tape.json',
    { ...good, exchanges: [{ ...exchange, response: { status: '200' } }] },
  ],
  ['expected.json: the file must be { result } or { code, facts }.', 'expected.json', { code: 'network' }],
  ['the file tape.json is no JSON.', 'tape.json', '{'],
  ['no exchange uses the file notes.txt.', 'notes.txt', 'words'],
  [
    'the file missing.json is missing.',
    'tape.json',
    { ...good, exchanges: [{ ...exchange, response: { status: 200, body: 'missing.json' } }] },
  ],
  [
    'the file ../balance.json does not lie beside tape.json.',
    'tape.json',
    { ...good, exchanges: [{ ...exchange, response: { status: 200, body: '../balance.json' } }] },
  ],
])('a wrong tape is named with what is wrong: %s', (problem, file, value) => {
  write(file, value)
  expect(() => readTape(folder)).toThrow(TapeError)
  expect(() => readTape(folder)).toThrow(`Tape ${basename(folder)}: ${problem}`)
})
