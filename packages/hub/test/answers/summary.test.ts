import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UsageDimension, UsageGroup } from '@esim-usage/hub'
import { addLine, makeHub, type World } from '../make-hub.ts'
import { call } from '../make-records.ts'
import { lineId, openAnswers } from './open-answers.ts'

const november = { month: '2026-11' } as const

const chargeOf = (groups: readonly UsageGroup[]): number =>
  groups.reduce((sum, { totals }) => sum + (totals.charge.sums[0]?.amount ?? 0), 0)

async function makeRead(): Promise<World & { readonly id: string }> {
  const world = makeHub({ historyDays: 40 })
  const id = await addLine(world)
  await world.hub.sync()
  return { ...world, id }
}

describe('a summary', () => {
  test('by anything adds up to the totals by kind', async () => {
    const { hub } = await makeRead()
    const { kinds, charge } = await hub.answers.summary(november)
    expect(kinds.length).toBeGreaterThan(2)
    const dimensions: readonly UsageDimension[] = ['day', 'month', 'counterparty', 'zone', 'direction']
    for (const dimension of dimensions) {
      const { groups } = await hub.answers.summary({ ...november, by: [dimension] })
      expect(chargeOf(groups)).toBe(charge.sums[0]?.amount)
    }
  })

  test('masks other people unless they are asked for, and leaves senders with a name', async () => {
    const { answers, read } = await openAnswers()
    await read({ from: '2026-11-20', to: '2026-11-20' }, [
      call({ id: 'a', counterparty: { number: '+79000000021', kind: 'mobile' } }),
      call({ id: 'b', counterparty: { text: 'Pochta Bank', kind: 'alphanumeric' } }),
      call({ id: 'c', counterparty: { number: '0890', kind: 'short-code' } }),
    ])
    const query = { ...november, by: ['counterparty'] } as const
    const masked = await answers.summary(query)
    expect(masked.groups.map(({ by }) => by.counterparty)).toEqual(['+7900*****21', '0890', 'Pochta Bank'])
    const full = await answers.summary({ ...query, counterparties: 'full' })
    expect(full.groups.map(({ by }) => by.counterparty)).toContain('+79000000021')
  })

  test('counts what may change and what is doubtful', async () => {
    const { answers, read } = await openAnswers()
    await read({ from: '2026-11-20', to: '2026-11-20' }, [
      call({ id: 'a', status: 'provisional' }),
      call({ id: 'b', quality: { level: 'suspect', notes: ['Made up.'] } }),
      call({ id: 'c' }),
    ])
    expect(await answers.summary(november)).toMatchObject({ provisional: 1, suspect: 1 })
  })

  test.each([
    { month: '2026-13' },
    { from: '2026-02-30', to: '2026-03-01' },
    { from: '2026-03-01', to: 'soon' },
    { from: '2026-03-02', to: '2026-03-01' },
  ])('of no period at all is refused: %o', async period => {
    const { answers } = await openAnswers()
    await expect(answers.summary(period)).rejects.toMatchObject({ code: 'invalid-argument' })
  })
})

describe('coverage', () => {
  test('says which days have not come and which were not read', async () => {
    const { hub, id } = await makeRead()
    const { coverage } = await hub.answers.summary({ from: '2026-10-01', to: '2026-11-30' })
    expect(coverage).toMatchObject([
      {
        lineId: id,
        read: [{ from: '2026-10-17', to: '2026-11-25' }],
        unread: [
          { from: '2026-10-01', to: '2026-10-16', reason: 'not-read' },
          { from: '2026-11-26', to: '2026-11-30', reason: 'future' },
        ],
        freeEvents: 'covered',
      },
    ])
  })

  test('says of which days rows may be missing, unless a file has them', async () => {
    const { answers, read, store, setState, importFile } = await openAnswers()
    await read({ from: '2026-10-01', to: '2026-10-31' }, [])
    const state = await store.facts.state(lineId, 'usage')
    const listed = [{ from: '2026-09-20', to: '2026-10-10', code: 'not-listed' }] as const
    if (state !== undefined) await setState({ ...state, remarks: listed })
    const partOf = async () => (await answers.summary({ month: '2026-10' })).coverage[0]?.inPart
    expect(await partOf()).toEqual([{ from: '2026-10-01', to: '2026-10-10' }])
    await importFile({ from: '2026-10-01', to: '2026-10-08' }, [])
    expect(await partOf()).toEqual([{ from: '2026-10-09', to: '2026-10-10' }])
  })

  test('says of a pause only what is left of it', async () => {
    const { answers, setState, clock } = await openAnswers()
    const triedAt = new Date(clock.now()).toISOString()
    const failure = { code: 'rate-limited', message: 'x', retryAfterMs: 3_600_000 } as const
    await setState({ dataset: 'usage', status: 'unavailable', failure, triedAt })
    const leftOf = async () => (await answers.summary({ month: '2026-10' })).coverage[0]?.unread[0]?.failure
    clock.advance(3_000_000)
    expect(await leftOf()).toEqual({ ...failure, retryAfterMs: 600_000 })
    clock.advance(600_000)
    expect(await leftOf()).toEqual({ code: 'rate-limited', message: 'x' })
  })

  test('says what failed, and why', async () => {
    const world = makeHub({ historyDays: 40 })
    await addLine(world)
    world.service.stage('usage.page', 'half-json', { times: 1 })
    await world.hub.sync()
    const { coverage } = await world.hub.answers.summary(november)
    expect(coverage[0]?.unread).toMatchObject([
      { from: '2026-11-01', to: '2026-11-25', reason: 'failed', failure: { code: 'unreadable-body' } },
      { reason: 'future' },
    ])
  })

  test('counts days of files, and does not claim to know what they leave out', async () => {
    const { answers, importFile } = await openAnswers()
    await importFile({ from: '2026-11-01', to: '2026-11-10' }, [call({ id: 'a' })])
    const { coverage } = await answers.summary({ from: '2026-11-01', to: '2026-11-12' })
    expect(coverage).toMatchObject([
      {
        read: [{ from: '2026-11-01', to: '2026-11-10' }],
        unread: [{ from: '2026-11-11', to: '2026-11-12', reason: 'not-read' }],
        freeEvents: 'unknown',
        missingKinds: [],
      },
    ])
  })

  test('knows of a line without its carrier what was kept', async () => {
    const { answers, read } = await openAnswers({ carriers: {} })
    await read({ from: '2026-11-20', to: '2026-11-20' }, [call({ id: 'a' })])
    expect(await answers.summary(november)).toMatchObject({ coverage: [{ lineId, freeEvents: 'unknown' }] })
  })

  test('puts each day in one place', async () => {
    const { answers, setState } = await openAnswers()
    const day = fc.integer({ min: 1, max: 30 }).map(date => `2026-11-${String(date).padStart(2, '0')}`)
    const span = fc.tuple(day, day).map(days => {
      const [from = '', to = ''] = days.toSorted()
      return { from, to }
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(span, { maxLength: 4 }),
        fc.array(span, { maxLength: 3 }),
        fc.array(span, { minLength: 1, maxLength: 3 }),
        span,
        async (covered, outOfHistory, gaps, period) => {
          await setState({
            dataset: 'usage',
            status: 'partial',
            triedAt: '2026-11-25T07:00:00.000Z',
            covered,
            outOfHistory,
            gaps: gaps.map(gap => ({ ...gap, failure: { code: 'network', message: 'Try again.' } })),
          })
          const [line] = (await answers.summary(period)).coverage
          const placed = [...(line?.read ?? []), ...(line?.unread ?? [])].flatMap(({ from, to }) => {
            const first = Number(from.slice(8))
            return Array.from({ length: Number(to.slice(8)) - first + 1 }, (_each, index) => first + index)
          })
          const first = Number(period.from.slice(8))
          const wanted = Array.from(
            { length: Number(period.to.slice(8)) - first + 1 },
            (_each, index) => first + index,
          )
          expect(placed.toSorted((one, other) => one - other)).toEqual(wanted)
        },
      ),
      { numRuns: 50 },
    )
  })
})
