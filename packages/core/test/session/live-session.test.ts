import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type LiveSession, openLiveSession, toSessionPart } from '../../src/session/live-session.ts'
import { memoryStore } from '../../src/session/memory-store.ts'
import { openSessionRecord, type SessionRecord } from '../../src/session/session-record.ts'
import type { SessionPart } from '../../src/session/snapshot.ts'
import { SessionCookies, type StoredCookie } from '../../src/transport/cookie-jar.ts'
import { createTestClock } from '../transport/http-harness.ts'

const schema = z.object({ token: z.string() })
type State = z.infer<typeof schema>

async function openTwo(initial: readonly string[] = []) {
  const clock = createTestClock()
  const jar = { origins: ['https://carrier.test'], essential: [], now: clock.now }
  const record = openSessionRecord(memoryStore(), 'key', 'reference', 'device')
  const cookies = new SessionCookies(jar)
  for (const name of initial) cookies.set({ name, value: 'base', domain: 'carrier.test' })
  const part = toSessionPart(
    { state: { token: 'base' }, lines: ['+79000000001'] },
    cookies,
    'generation',
    clock.now(),
  )
  await record.change(snapshot => ({ ...snapshot, session: part }))
  const open = (): LiveSession<State> => {
    const session = openLiveSession<State>(part, schema, jar)
    if (session === undefined) throw new Error('The session did not open.')
    return session
  }
  return { clock, jar, record, part, ours: open(), theirs: open() }
}

const stored = async (record: SessionRecord): Promise<SessionPart> => {
  const { session } = await record.read()
  if (session === undefined) throw new Error('Nothing is stored.')
  return session
}
const valuesOf = (cookies: readonly StoredCookie[]): Record<string, string> =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]))
const set = (session: LiveSession<State>, name: string, value: string): void =>
  session.cookies.set({ name, value, domain: 'carrier.test' })
const drop = (session: LiveSession<State>, name: string): void =>
  session.cookies.replace(session.cookies.snapshot().filter(cookie => cookie.name !== name))
const absorb = async (session: LiveSession<State>, record: SessionRecord): Promise<void> => {
  const part = await stored(record)
  session.absorb(part, schema.parse(part.state))
}

describe('a session in use', () => {
  test('opens with what is stored', async () => {
    const { ours, clock } = await openTwo(['sid'])
    expect(ours).toMatchObject({
      generation: 'generation',
      lines: ['+79000000001'],
      startedAt: clock.now(),
      state: { token: 'base' },
      expiresAt: undefined,
    })
    expect(ours.cookies.get('sid', 'https://carrier.test/')).toBe('base')
  })

  test('a state that this version of the adapter does not know means signed out', async () => {
    const { part, jar } = await openTwo()
    expect(openLiveSession({ ...part, state: { other: 1 } }, schema, jar)).toBeUndefined()
    expect(openLiveSession(undefined, schema, jar)).toBeUndefined()
  })

  test.each([
    ['2026-11-05T12:30:00+03:00', Date.parse('2026-11-05T09:30:00Z')],
    ['soon', undefined],
    [undefined, undefined],
  ])('that ends at %s is kept until then', async (text, expected) => {
    const { ours, jar } = await openTwo()
    const signedIn = { state: { token: 'a' }, lines: [], ...(text !== undefined && { expiresAt: text }) }
    const part = toSessionPart(signedIn, ours.cookies, 'next', 1)
    expect(part.expiresAt).toBe(expected)
    expect(openLiveSession(part, schema, jar)?.expiresAt).toBe(expected)
  })

  test('saves nothing when nothing changed', async () => {
    const { ours, record } = await openTwo(['sid'])
    const before = await record.store.load('key')
    await ours.save(record)
    expect(await record.store.load('key')).toEqual(before)
  })

  test('saves a token once', async () => {
    const { ours, record } = await openTwo()
    ours.update({ token: 'new' })
    await ours.save(record)
    const before = await record.store.load('key')
    await ours.save(record)
    expect(await record.store.load('key')).toEqual(before)
  })

  test('saves a token and its end that came along in an answer', async () => {
    const { ours, record, clock } = await openTwo()
    clock.pass(1000)
    ours.update({ token: 'new' }, '2026-11-05T12:30:00+03:00')
    await ours.save(record)
    expect(await stored(record)).toMatchObject({
      state: { token: 'new' },
      stateAt: clock.now(),
      savedAt: clock.now(),
      expiresAt: Date.parse('2026-11-05T09:30:00Z'),
    })
    expect(ours.expiresAt).toBe(Date.parse('2026-11-05T09:30:00Z'))
  })

  test('a token that comes while another is being saved is saved next', async () => {
    const { ours, record } = await openTwo()
    ours.update({ token: 'first' })
    const saving = ours.save({
      ...record,
      change: async edit => {
        const saved = await record.change(edit)
        ours.update({ token: 'second' })
        return saved
      },
    })
    await saving
    await ours.save(record)
    expect((await stored(record)).state).toEqual({ token: 'second' })
  })

  test('on conflict the younger state stays, whoever saves last', async () => {
    const { ours, theirs, record, clock } = await openTwo()
    ours.update({ token: 'older' })
    clock.pass(10)
    theirs.update({ token: 'younger' })
    await theirs.save(record)
    await ours.save(record)
    expect((await stored(record)).state).toEqual({ token: 'younger' })
    await absorb(ours, record)
    expect(ours.state).toEqual({ token: 'younger' })
  })

  test('an older state that is read does not replace a younger one in use', async () => {
    const { ours, theirs, record, clock } = await openTwo()
    theirs.update({ token: 'older' })
    await theirs.save(record)
    clock.pass(10)
    ours.update({ token: 'younger' })
    await absorb(ours, record)
    expect(ours.state).toEqual({ token: 'younger' })
    await ours.save(record)
    expect((await stored(record)).state).toEqual({ token: 'younger' })
  })

  test('the end of the younger token stays', async () => {
    const { ours, theirs, record, clock } = await openTwo()
    ours.update({ token: 'older' }, '2026-11-05T10:00:00Z')
    clock.pass(10)
    theirs.update({ token: 'younger' }, '2026-11-05T11:00:00Z')
    await theirs.save(record)
    await ours.save(record)
    expect((await stored(record)).expiresAt).toBe(Date.parse('2026-11-05T11:00:00Z'))
  })

  test('an end that only the other process knows stays', async () => {
    const { ours, theirs, record } = await openTwo(['sid'])
    theirs.update({ token: 'new' }, '2026-11-05T10:00:00Z')
    await theirs.save(record)
    set(ours, 'sid', 'ours')
    await ours.save(record)
    expect(await stored(record)).toMatchObject({
      state: { token: 'new' },
      expiresAt: Date.parse('2026-11-05T10:00:00Z'),
    })
    await absorb(ours, record)
    expect(ours.expiresAt).toBe(Date.parse('2026-11-05T10:00:00Z'))
  })

  test('what an old session learned does not touch a new sign-in, nor bring back one that was signed out', async () => {
    const { ours, theirs, record, part } = await openTwo(['sid'])
    await record.change(snapshot => ({ ...snapshot, session: { ...part, generation: 'next' } }))
    set(ours, 'sid', 'old')
    ours.update({ token: 'old' })
    await ours.save(record)
    expect(await stored(record)).toMatchObject({ generation: 'next', state: { token: 'base' } })
    expect(valuesOf((await stored(record)).cookies)).toEqual({ sid: 'base' })
    await record.change(({ session: _gone, ...rest }) => rest)
    set(theirs, 'sid', 'old')
    await theirs.save(record)
    expect((await record.read()).session).toBeUndefined()
  })

  test('after a conflict the other process’s cookies are sent too, and survive the next save', async () => {
    const { ours, theirs, record } = await openTwo(['a', 'b'])
    set(theirs, 'b', 'theirs')
    set(theirs, 'c', 'theirs')
    await theirs.save(record)
    set(ours, 'a', 'ours')
    await ours.save(record)
    expect(valuesOf(ours.cookies.snapshot())).toEqual({ a: 'ours', b: 'theirs', c: 'theirs' })
    set(ours, 'a', 'again')
    await ours.save(record)
    expect(valuesOf((await stored(record)).cookies)).toEqual({ a: 'again', b: 'theirs', c: 'theirs' })
  })

  test('a snapshot that was read before our own save does not undo it', async () => {
    const { ours, record } = await openTwo(['a'])
    const early = await stored(record)
    set(ours, 'a', 'ours')
    await ours.save(record)
    ours.absorb(early, schema.parse(early.state))
    expect(valuesOf(ours.cookies.snapshot())).toEqual({ a: 'ours' })
  })

  test('a cookie that ended here stays when the other process got it anew', async () => {
    const { ours, theirs, record, clock } = await openTwo()
    for (const session of [ours, theirs]) {
      await session.cookies.setCookie('sid=one; Max-Age=60; Path=/', 'https://carrier.test/')
    }
    await ours.save(record)
    await absorb(theirs, record)
    clock.pass(30_000)
    await theirs.cookies.setCookie('sid=two; Max-Age=60; Path=/', 'https://carrier.test/')
    await theirs.save(record)
    clock.pass(40_000)
    await absorb(ours, record)
    expect(valuesOf(ours.cookies.snapshot())).toEqual({ sid: 'two' })
    await ours.save(record)
    expect(valuesOf((await stored(record)).cookies)).toEqual({ sid: 'two' })
  })

  test('changes of two processes merge cookie by cookie, in any order of saving', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const change = fc.record({ name, gone: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { selector: each => each.name }),
        fc.uniqueArray(change, { selector: each => each.name }),
        fc.boolean(),
        async (ourChanges, theirChanges, oursFirst) => {
          const initial = ['a', 'b', 'c']
          const { ours, theirs, record } = await openTwo(initial)
          const apply = (session: LiveSession<State>, changes: typeof ourChanges, value: string): void => {
            for (const each of changes) {
              if (each.gone) drop(session, each.name)
              else set(session, each.name, value)
            }
          }
          apply(ours, ourChanges, 'ours')
          apply(theirs, theirChanges, 'theirs')
          const [first, last] = oursFirst ? [ours, theirs] : [theirs, ours]
          await first.save(record)
          await last.save(record)
          await absorb(first, record)
          await absorb(last, record)

          const merged = valuesOf((await stored(record)).cookies)
          for (const each of ['a', 'b', 'c', 'd', 'e']) {
            const [early, late] = (oursFirst ? [ourChanges, theirChanges] : [theirChanges, ourChanges]).map(
              changes => changes.find(other => other.name === each),
            )
            const [earlyValue, lateValue] = oursFirst ? ['ours', 'theirs'] : ['theirs', 'ours']
            const base = initial.includes(each) ? 'base' : undefined
            // Who set a cookie last wins; a cookie that one took away stays when the other set it.
            const afterEarly = early === undefined ? base : early.gone ? undefined : earlyValue
            const taken = late?.gone === true && afterEarly === base ? undefined : afterEarly
            expect(merged[each]).toBe(late?.gone === false ? lateValue : taken)
          }
          expect(valuesOf(first.cookies.snapshot())).toEqual(merged)
          expect(valuesOf(last.cookies.snapshot())).toEqual(merged)
        },
      ),
      { numRuns: 200 },
    )
  })
})
