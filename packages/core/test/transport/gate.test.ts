import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pace } from '../../src/client/options.ts'
import { createGate } from '../../src/transport/gate.ts'
import { createTestClock } from './http-harness.ts'

const open = new AbortController().signal
/** Lets everything that can go on go on. */
const settle = async (): Promise<void> => {
  await new Promise(resolve => {
    setImmediate(resolve)
  })
}

/** When each of so many requests may begin, one after the other. */
async function beginnings(count: number, pace: Pace): Promise<number[]> {
  const clock = createTestClock()
  const gate = createGate(clock)
  const began: number[] = []
  for (let index = 0; index < count; index += 1) {
    const leave = await gate.enter('reference', pace, open)
    began.push(clock.now())
    leave()
  }
  return began
}

describe('gate', () => {
  test('no more requests at the same time than the carrier bears', async () => {
    const gate = createGate(createTestClock())
    const pace = { concurrency: 2, limits: [] }
    const entered: number[] = []
    const leaves: (() => void)[] = []
    const requests = [0, 1, 2, 3].map(async index => {
      const leave = await gate.enter('reference', pace, open)
      entered.push(index)
      leaves.push(leave)
    })
    await settle()
    expect(entered).toEqual([0, 1])
    leaves[0]?.()
    leaves[0]?.()
    await settle()
    expect(entered).toEqual([0, 1, 2])
    leaves[1]?.()
    await Promise.all(requests)
    expect(entered).toEqual([0, 1, 2, 3])
  })

  test('carriers do not wait for each other', async () => {
    const gate = createGate(createTestClock())
    const pace = { concurrency: 1, limits: [] }
    await gate.enter('one', pace, open)
    await expect(gate.enter('two', pace, open)).resolves.toBeTypeOf('function')
  })

  test('the limits of a pace hold in every span, for any pace', async () => {
    const limit = fc.record({
      requests: fc.integer({ min: 1, max: 5 }),
      perMs: fc.integer({ min: 1, max: 5000 }),
    })
    const holds = fc.asyncProperty(fc.array(limit, { maxLength: 3 }), async limits => {
      const began = await beginnings(12, { concurrency: 1, limits })
      return limits.every(({ requests, perMs }) =>
        began.every((start, index) => index < requests || start - (began[index - requests] ?? 0) >= perMs),
      )
    })
    expect((await fc.check(holds, { numRuns: 50 })).counterexample).toBeNull()
  })

  test('a pace is not slower than it says', async () => {
    const clock = createTestClock()
    const gate = createGate(clock)
    const pace = { concurrency: 9, limits: [{ requests: 2, perMs: 1000 }] }
    for (let index = 0; index < 6; index += 1) {
      await gate.enter('reference', pace, open)
    }
    expect(clock.waits).toEqual([1000, 1000])
  })

  test('one that stops waiting does not keep the others asleep', async () => {
    const clock = createTestClock()
    const gate = createGate(clock)
    const pace = { concurrency: 1, limits: [] }
    const leave = await gate.enter('reference', pace, open)
    const impatient = new AbortController()
    const first = gate.enter('reference', pace, impatient.signal)
    const second = gate.enter('reference', pace, open)
    await settle()
    leave()
    impatient.abort('enough')
    await expect(first).rejects.toBe('enough')
    await expect(second).resolves.toBeTypeOf('function')
  })

  test('one that is aborted while it waits throws the signal’s reason', async () => {
    const gate = createGate(createTestClock())
    const pace = { concurrency: 1, limits: [] }
    await gate.enter('reference', pace, open)
    const controller = new AbortController()
    const waiting = gate.enter('reference', pace, controller.signal)
    controller.abort('enough')
    await expect(waiting).rejects.toBe('enough')
    await expect(gate.enter('reference', pace, controller.signal)).rejects.toBe('enough')
  })

  test('without a clock it goes by the system’s', async () => {
    const gate = createGate()
    await expect(gate.enter('reference', { concurrency: 1, limits: [] }, open)).resolves.toBeTypeOf(
      'function',
    )
  })
})
