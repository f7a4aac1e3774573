import type { Clock } from '@esim-usage/core'
import type { SyncReport } from '@esim-usage/hub'
import { expect, test } from 'vitest'
import { createNextRun } from '../../src/schedule/next-run.ts'
import { watch } from '../../src/schedule/watch.ts'
import { addLine, makeHub } from '../make-hub.ts'

const daily = { cron: '15 7 * * *', timeZone: 'Asia/Vladivostok', jitterMs: 0 } as const
const at = (instant: string): number => Date.parse(instant)

test('a schedule is read in its own zone', () => {
  const next = createNextRun(daily, () => 0)
  expect(next(at('2026-11-25T10:00:00+03:00'))).toBe(at('2026-11-26T07:15:00+10:00'))
  expect(next(at('2026-11-26T07:15:00+10:00'))).toBe(at('2026-11-27T07:15:00+10:00'))
})

test('a clock that is set forward neither loses nor doubles a run', () => {
  // Berlin goes from 02:00 to 03:00 on 29 March 2026 and back on 25 October.
  const next = createNextRun({ cron: '30 2 * * *', timeZone: 'Europe/Berlin', jitterMs: 0 }, () => 0)
  const runs = [at('2026-03-28T12:00:00+01:00')]
  for (let count = 0; count < 2; count += 1) runs.push(next(runs.at(-1) ?? 0) ?? 0)
  expect(new Set(runs.map(ms => new Date(ms).toISOString().slice(0, 10))).size).toBe(3)
})

test('the jitter puts a run off by less than was allowed', () => {
  const base = createNextRun(daily, () => 0)(0) ?? 0
  expect(createNextRun({ ...daily, jitterMs: 1000 }, () => 0.5)(0)).toBe(base + 500)
  expect(createNextRun({ cron: daily.cron, timeZone: daily.timeZone }, () => 0.999_999)(0)).toBeLessThan(
    base + 300_000,
  )
})

test.each([
  ['cron', { cron: 'every day', timeZone: 'Europe/Moscow' }],
  ['timeZone', { cron: '0 7 * * *', timeZone: 'Moscow' }],
] as const)('a wrong %s is refused at once', async (option, schedule) => {
  const { hub } = makeHub()
  const signal = new AbortController().signal
  await expect(hub.watch([schedule], { signal })).rejects.toMatchObject({
    code: 'invalid-argument',
    facts: { option },
  })
})

test('a watch syncs when it is due, the chosen lines only, and ends without an error', async () => {
  const world = makeHub({ historyDays: 3 })
  const id = await addLine(world)
  await world.hub.lines.change(id, { tags: ['watched'] })
  await addLine(world, '+79000000002')
  const controller = new AbortController()
  const reports: SyncReport[] = []
  const starts: string[] = []
  const waits: string[] = []
  await world.hub.watch(
    [
      { ...daily, timeZone: 'Europe/Moscow', lines: { tag: 'watched' }, datasets: ['balance'] },
      { cron: '0 0 12 1 1 *', timeZone: 'Europe/Moscow' },
    ],
    {
      signal: controller.signal,
      random: () => 0,
      onWait: nextAt => waits.push(nextAt),
      onEvent: event =>
        event.type === 'line-started' && starts.push(new Date(world.clock.now()).toISOString()),
      onReport(report) {
        reports.push(report)
        if (reports.length === 2) controller.abort(new Error('enough'))
      },
    },
  )
  expect(starts).toEqual(['2026-11-26T04:15:00.000Z', '2026-11-27T04:15:00.000Z'])
  expect(waits).toEqual(starts)
  expect(reports.flatMap(({ lines }) => lines.map(({ lineId, outcome }) => [lineId, outcome]))).toEqual([
    [id, 'synced'],
    [id, 'synced'],
  ])
})

test('a clock that was years ahead and is put right puts no sync off', async () => {
  const world = makeHub({ historyDays: 3 })
  await addLine(world)
  let aheadMs = 4 * 365 * 86_400_000
  const clock: Clock = {
    now: () => world.clock.now() + aheadMs,
    async wait(milliseconds, signal) {
      await world.clock.wait(milliseconds, signal)
      aheadMs = 0
    },
  }
  const controller = new AbortController()
  const waits: string[] = []
  const starts: number[] = []
  await watch(
    {
      clock,
      lines: world.hub.lines,
      async sync() {
        starts.push(clock.now())
        controller.abort(new Error('enough'))
        return { lines: [] }
      },
    },
    [{ ...daily, timeZone: 'Europe/Moscow' }],
    { signal: controller.signal, random: () => 0, onWait: nextAt => waits.push(nextAt) },
  )
  expect(waits).toEqual([expect.stringContaining('2030-11-2'), '2026-11-26T04:15:00.000Z'])
  expect(starts).toEqual([at('2026-11-26T07:15:00+03:00')])
})

test('what a listener of reports throws ends the watch', async () => {
  const world = makeHub({ historyDays: 3 })
  await addLine(world)
  const watched = world.hub.watch([daily], {
    signal: new AbortController().signal,
    onReport() {
      throw new Error('disk full')
    },
  })
  await expect(watched).rejects.toThrow('disk full')
})
