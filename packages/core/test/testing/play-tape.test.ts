import { expect, test } from 'vitest'
import { createReference, playTape, readTape, type Tape, TapeError } from '../../src/testing/index.ts'

const read = (name: string) => readTape(new URL(`tapes/${name}`, import.meta.url))
const play = (tape: Tape) => playTape(tape, createReference)

test('a wrong request is told before the outcome it led to', async () => {
  const tape = read('balance')
  const exchanges = tape.exchanges.map(exchange => ({
    ...exchange,
    request: { ...exchange.request, headers: { 'x-client': 'another' } },
  }))
  await expect(play({ ...tape, exchanges })).rejects.toThrow(
    'Tape balance: exchange 1 (password.check): header x-client: the tape has "another", the request nothing.',
  )
})

test('only the last call may fail', async () => {
  const tape = read('wrong-password')
  await expect(
    play({ ...tape, calls: [...tape.calls, { operation: 'balance' }, { operation: 'lines' }] }),
  ).rejects.toThrow(
    'Tape wrong-password: call 1 failed with credentials-rejected; only the last one may fail.',
  )
})

test.each([
  ['the client has no fortune().', { operation: 'fortune' }],
  ['there is no challenge to go on with.', { operation: 'answer', arguments: ['0000'] }],
  ['there is no challenge to go on with.', { operation: 'resend' }],
])('a call that cannot be made is named: %s', async (problem, call) => {
  const tape: Tape = { ...read('balance'), calls: [call] }
  await expect(play(tape)).rejects.toThrow(TapeError)
  await expect(play(tape)).rejects.toThrow(problem)
})

test('pages of usage play like records', async () => {
  const tape = read('usage')
  const [signIn] = tape.calls
  if (signIn === undefined) throw new Error('a call was due')
  const outcome = await play({
    ...tape,
    calls: [signIn, { operation: 'usage.pages', arguments: [{ month: '2026-09' }] }],
  })
  expect(outcome).toMatchObject({ result: [{ records: [{}, {}] }, { records: [{}] }] })
})

test('a call that gives nothing comes to null', async () => {
  const tape = read('balance')
  const exchanges = tape.exchanges.slice(0, 1)
  expect(
    await play({ ...tape, exchanges, calls: [...tape.calls.slice(0, 1), { operation: 'signOut' }] }),
  ).toEqual({
    result: null,
  })
})

test('what is no error of ours comes through', async () => {
  const reason = new Error('enough')
  const tape = { ...read('balance'), exchanges: [] }
  const create = () => {
    throw reason
  }
  await expect(playTape(tape, create)).rejects.toBe(reason)
})

test('another code after a minute, and the account of a business client', async () => {
  const tape = read('wrong-code')
  const [attempt, sent] = tape.exchanges
  if (attempt === undefined || sent === undefined) throw new Error('two exchanges were due')
  let account: string | undefined
  const outcome = await playTape(
    {
      ...tape,
      account: 'A-1',
      exchanges: [attempt, sent, sent],
      calls: [
        { operation: 'signIn', arguments: [{ method: 'code' }] },
        { operation: 'wait', arguments: [61_000] },
        { operation: 'resend' },
      ],
    },
    ({ account: named, ...options }) => {
      account = named
      return createReference(options)
    },
  )
  expect(outcome).toMatchObject({ result: { status: 'challenge', challenge: { attemptsLeft: 3 } } })
  expect(account).toBe('A-1')
})
