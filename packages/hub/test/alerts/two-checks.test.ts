import { join } from 'node:path'
import { encryptedStore } from '@esim-usage/core'
import { createReference, virtualClock } from '@esim-usage/core/testing'
import { type AlertReport, createHub, type Notifier } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { dataPackage, gigabyte, packages } from '../answers/make-facts.ts'
import { key } from '../make-hub.ts'
import { hourMs, lineId, makeFolder, someLine } from '../open-store.ts'
import { createInbox } from './make-alerts.ts'

const clock = virtualClock('2026-11-25T10:00:00+03:00')
const minuteMs = 60_000

/** Two hubs, as two processes have them, over one file in which a package is nearly used up. */
async function openTwo() {
  const path = join(makeFolder(), 'history.sqlite')
  const [first, second] = [0, 1].map(() => {
    const store = sqliteStore(path, { now: () => clock.now() })
    onTestFinished(() => store.close())
    const sessions = encryptedStore(store.sessions, key)
    const hub = createHub({ store, sessions, carriers: { reference: createReference }, clock })
    return {
      store,
      check: (notifiers: readonly Notifier[], signal?: AbortSignal): Promise<AlertReport> =>
        hub.alerts.check({ notifiers, language: 'en', ...(signal && { signal }) }),
    }
  })
  if (first === undefined || second === undefined) throw new Error('There are two.')
  await first.store.lines.add(someLine())
  const run = await first.store.begin(lineId, 'sync', hourMs)
  const now = new Date(clock.now()).toISOString()
  await run?.commit({
    trigger: 'person',
    startedAt: now,
    endedAt: now,
    facts: [packages(dataPackage({ remaining: gigabyte }))],
    states: [{ dataset: 'allowances', status: 'complete', triedAt: now, readAt: now }],
  })
  return { first, second }
}

/** A notifier whose message stays on its way until it is let go. */
function createSlow() {
  let send: () => void = () => undefined
  let end: (reason?: Error) => void = () => undefined
  const sent = new Promise<void>(resolve => (send = resolve))
  const gate = new Promise<void>((resolve, reject) => {
    end = reason => (reason === undefined ? resolve() : reject(reason))
  })
  const notifier: Notifier = {
    name: 'inbox',
    notify() {
      send()
      return gate
    },
  }
  return { notifier, sent, letGo: () => end(), fail: (reason: Error) => end(reason) }
}

const typesOf = ({ told }: AlertReport): string[] => told.map(({ event }) => event.type)

describe('of two checks of one history at the same time', () => {
  test('one tells while the other is sending', async () => {
    const { first, second } = await openTwo()
    const slow = createSlow()
    const telling = first.check([slow.notifier])
    await slow.sent
    const inbox = createInbox()
    expect(await second.check([inbox])).toMatchObject({ told: [], held: [{ because: 'elsewhere' }] })
    slow.letGo()
    expect(typesOf(await telling)).toEqual(['data-low'])
    expect(await second.check([inbox])).toEqual({ told: [], held: [] })
    expect(inbox.messages).toEqual([])
  })

  test('one tells when they begin together, however often', async () => {
    const { first, second } = await openTwo()
    const inbox = createInbox()
    const reports = await Promise.all([first, second, first, second].map(({ check }) => check([inbox])))
    expect(reports.flatMap(typesOf)).toEqual(['data-low'])
    expect(inbox.messages).toHaveLength(1)
  })

  test('one whose message was not taken leaves it to the next', async () => {
    const { first, second } = await openTwo()
    const slow = createSlow()
    const telling = first.check([slow.notifier])
    await slow.sent
    slow.fail(new Error('refused'))
    expect((await telling).told).toMatchObject([{ taken: [] }])
    expect(typesOf(await second.check([createInbox()]))).toEqual(['data-low'])
  })

  test('one that is ended while sending leaves it to the next', async () => {
    const { first, second } = await openTwo()
    const slow = createSlow()
    const end = new AbortController()
    const telling = first.check([slow.notifier], end.signal)
    await slow.sent
    end.abort(new Error('enough'))
    await expect(telling).rejects.toThrow('enough')
    expect(typesOf(await second.check([createInbox()]))).toEqual(['data-low'])
  })

  test('one that dies while sending is followed after two minutes', async () => {
    const { first, second } = await openTwo()
    const slow = createSlow()
    void first.check([slow.notifier])
    await slow.sent
    const inbox = createInbox()
    clock.advance(minuteMs)
    expect(typesOf(await second.check([inbox]))).toEqual([])
    clock.advance(minuteMs)
    expect(typesOf(await second.check([inbox]))).toEqual(['data-low'])
    expect(inbox.messages).toHaveLength(1)
  })
})
