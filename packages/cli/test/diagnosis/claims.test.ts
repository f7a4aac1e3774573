import { describeDiagnosis } from '@esim-usage/hub'
import { createTexts } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { toSummary } from './diagnose-case.ts'
import { World } from './open-world.ts'

const always = { times: Number.POSITIVE_INFINITY }
const texts = createTexts('en')
const unused = '+79000000006'
const october = { month: '2026-10' }
const nothing = 'truly-empty seen read-complete+empty-warning > choose-other-period'

test('a run that read a part of a month says nothing of the whole', async () => {
  const world = new World()
  const line = await world.addLine('mts', unused)
  // The newest days are read first; those of October before the 26th fail.
  world.sandbox.mts.fail({ fault: 'unavailable', endpoint: 'transactionsByFilter', after: 1, ...always })
  await world.hub.sync({ datasets: ['usage'] })
  const ask = world.hub.answers.diagnose
  expect(toSummary(await ask({ line, ...october }))).toBe('carrier-maintenance seen error-code > try-later')
  expect(toSummary(await ask({ line, from: '2026-10-26', to: '2026-10-31' }))).toBe(nothing)
})

test('a later failure takes nothing from days that were read', async () => {
  const world = new World()
  const line = await world.addLine('mts', unused)
  await world.hub.sync()
  world.sandbox.mts.fail({ fault: 'unreachable', ...always })
  await world.hub.sync()
  const ask = world.hub.answers.diagnose
  expect(toSummary(await ask({ line, ...october }))).toBe(nothing)
  expect(toSummary(await ask({ line, month: '2026-11' }))).toMatch(/^offline seen/u)
})

test('days that nobody asked for are said to be so', async () => {
  const world = new World()
  const line = await world.addLine('mts', unused)
  await world.hub.sync()
  const diagnosis = await world.hub.answers.diagnose({ line, month: '2026-08' })
  expect(toSummary(diagnosis)).toBe('unexplained')
  expect(diagnosis.questions).toEqual([])
  expect(describeDiagnosis(diagnosis, texts).answer.join(' ')).toMatch(/not read yet/u)
})

test.each(['mts', 'megafon', 'beeline'] as const)(
  'a pause that %s asks for is told as such',
  async carrier => {
    const world = new World()
    const line = await world.addLine(carrier)
    world.sandbox[carrier].fail({ fault: 'rate-limited', retryAfterSeconds: 3600, ...always })
    await world.hub.sync()
    const diagnosis = await world.hub.answers.diagnose({ line, ...october })
    expect(toSummary(diagnosis)).toBe('unexplained')
    expect(diagnosis.questions).toEqual([])
    const facts = { retryAfterMs: 3_600_000 }
    expect(describeDiagnosis(diagnosis, texts).answer).toEqual([texts.error({ code: 'rate-limited', facts })])
  },
)

test('billed days of a postpaid line stay unlisted, whatever is read later', async () => {
  const world = new World()
  const line = await world.addLine('beeline', '+79000000002')
  await world.hub.sync()
  world.clock.advance(8 * 86_400_000)
  await world.hub.sync()
  for (const period of [october, { from: '2026-10-01', to: '2026-10-03' }])
    expect(toSummary(await world.hub.answers.diagnose({ line, ...period }))).toMatch(
      /^not-supported-source seen rows-not-listed/u,
    )
})

test('terms that wait at Beeline are told in words, for they are no reason of the list', async () => {
  const world = new World()
  const line = await world.addLine('beeline')
  world.sandbox.beeline.fail({ fault: 'offer', ...always })
  await world.hub.sync()
  const diagnosis = await world.hub.answers.diagnose({ line, ...october })
  expect(toSummary(diagnosis)).toBe('unexplained')
  const facts = { action: 'accept-terms' } as const
  expect(describeDiagnosis(diagnosis, texts).answer).toEqual([
    texts.error({ code: 'action-required', facts }),
  ])
})

test('days of a postpaid line that are not billed yet are listed', async () => {
  const world = new World()
  const line = await world.addLine('beeline', '+79000000002')
  await world.hub.sync()
  const days = Array.from({ length: 23 }, (_, index) => `2026-11-${String(index + 2).padStart(2, '0')}`)
  const all = await Promise.all(days.map(day => world.hub.answers.diagnose({ line, from: day, to: day })))
  const empty = all.filter(({ records }) => records === 0)
  expect(empty.length).toBeGreaterThan(0)
  expect(new Set(empty.map(toSummary))).toEqual(
    new Set(['truly-empty seen read-complete > choose-other-period']),
  )
})
