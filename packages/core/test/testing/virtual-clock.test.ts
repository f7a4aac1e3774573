import { expect, test } from 'vitest'
import { virtualClock } from '../../src/testing/index.ts'

const start = '2026-10-20T12:00:00+03:00'
const startMs = Date.parse(start)
const never = new AbortController().signal

test('a minute of polling moves the time by a minute and takes almost none', async () => {
  const clock = virtualClock(start)
  const began = performance.now()
  for (let turn = 0; turn < 30; turn += 1) {
    // Polling waits turn by turn.
    await clock.wait(2000, never)
  }
  expect(clock.now() - startMs).toBe(60_000)
  expect(performance.now() - began).toBeLessThan(2000)
})

test('waits at the same time overlap and end in the order of their ends', async () => {
  const clock = virtualClock(start)
  const ends: string[] = []
  const waitFor = async (milliseconds: number) => {
    await clock.wait(milliseconds, never)
    ends.push(`${milliseconds} at ${clock.now() - startMs}`)
  }
  await Promise.all([waitFor(3000), waitFor(1000), waitFor(2000)])
  expect(ends).toEqual(['1000 at 1000', '2000 at 2000', '3000 at 3000'])
})

test('a wait ends with the reason of its signal, before or while it waits', async () => {
  const clock = virtualClock(start)
  const reason = new Error('enough')
  await expect(clock.wait(1000, AbortSignal.abort(reason))).rejects.toBe(reason)
  const controller = new AbortController()
  const waiting = clock.wait(1000, controller.signal)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
  expect(clock.now()).toBe(startMs)
})

test('advancing ends the waits on the way and leaves the time where it was told', async () => {
  const clock = virtualClock(start)
  const seen: number[] = []
  const waiting = clock.wait(1000, never).then(() => seen.push(clock.now() - startMs))
  clock.advance(5000)
  await waiting
  expect(seen).toEqual([5000])
  expect(clock.now() - startMs).toBe(5000)
})

test('every clock makes the same ids, each once', () => {
  const [one, other] = [virtualClock(start), virtualClock(start)]
  const ids = [one.uuid(), one.uuid(), one.uuid()]
  expect(ids).toEqual([other.uuid(), other.uuid(), other.uuid()])
  expect(new Set(ids).size).toBe(3)
})

test('a clock without a start is refused', () => {
  expect(() => virtualClock('yesterday')).toThrow('RFC 3339')
})
