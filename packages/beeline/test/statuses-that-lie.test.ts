import type { CarrierClient } from '@esim-usage/core'
import { playTape, readTapes, type Tape, type TapeOptions } from '@esim-usage/core/testing'
import { describe, expect, test } from 'vitest'
import { createBeelineBusiness } from '../src/business/index.ts'
import { createBeeline } from '../src/index.ts'

const tapesOf = (folder: string): readonly Tape[] => readTapes(new URL(folder, import.meta.url))
const create = ({ line, account, ...options }: TapeOptions): CarrierClient =>
  account === undefined
    ? createBeeline({ line, ...options })
    : createBeelineBusiness({ account, ...(line !== '' && { line }), ...options })

const failing = [...tapesOf('tapes/'), ...tapesOf('business/tapes/')].filter(
  ({ expected }) => 'code' in expected,
)
const isRead = ({ calls }: Tape): boolean => calls.at(-1)?.operation !== 'signIn'

/** Plays a tape, and tells what became of the session. */
async function sessionBehind(tape: Tape): Promise<string> {
  const clients: CarrierClient[] = []
  const outcome = await playTape(tape, options => {
    const client = create(options)
    clients.push(client)
    return client
  })
  expect(outcome).toEqual(tape.expected)
  const session = await clients[0]?.session()
  return session?.status ?? ''
}

describe('a read that fails', () => {
  const isOver = ({ expected }: Tape): boolean => 'code' in expected && expected.code === 'session-expired'
  const reads = failing.filter(isRead)

  test.each(reads.filter(tape => !isOver(tape)))('$name: the session stays', async tape => {
    expect(await sessionBehind(tape)).toBe('signed-in')
  })

  test.each(reads.filter(isOver))('$name: the session is over', async tape => {
    expect(await sessionBehind(tape)).toBe('signed-out')
  })
})

test.each(failing.filter(tape => !isRead(tape)))('$name: no session is kept', async tape => {
  expect(await sessionBehind(tape)).toBe('signed-out')
})
