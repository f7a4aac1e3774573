import type { EmptyCode, EmptyQuestion, LineStatus, Profile, SignInStep } from '@esim-usage/core'
import { createReference, type ReferenceFault } from '@esim-usage/core/testing'
import { type Diagnosis, type DiagnosisQuery, describeDiagnosis, type FactDraft } from '@esim-usage/hub'
import { createTexts, languages } from '@esim-usage/texts'
import { describe, expect, test } from 'vitest'
import { addLine, makeHub } from '../make-hub.ts'
import { call, phone } from '../make-records.ts'
import { source } from './make-facts.ts'
import { lineId, type OpenAnswers, openAnswers } from './open-answers.ts'

const today = { from: '2026-11-25', to: '2026-11-25' }
const october = { from: '2026-10-01', to: '2026-10-31' }
const triedAt = '2026-11-25T07:00:00.000Z'
const reached = new Map<EmptyCode, Set<string>>()

/** Code and level of the reason; remembered, so that the last test can say what was never reached. */
function say({ explanation }: Diagnosis): string {
  if (explanation === undefined) return 'unexplained'
  const levels = reached.get(explanation.code) ?? new Set()
  reached.set(explanation.code, levels.add(explanation.level))
  return `${explanation.code} ${explanation.level}`
}

const profile = (lineStatus: LineStatus): FactDraft => ({
  dataset: 'profile',
  key: '',
  value: { line: phone, timeZone: 'Europe/Moscow', lineStatus, source } satisfies Profile,
})

const faults: readonly (readonly [ReferenceFault, string])[] = [
  ['network', 'offline seen'],
  ['maintenance', 'carrier-maintenance seen'],
  ['unavailable', 'carrier-maintenance seen'],
  ['blocked', 'bot-wall seen'],
  ['bot-wall', 'bot-wall seen'],
  ['wrong-line', 'wrong-line-bound seen'],
  ['forbidden', 'plan-not-supported seen'],
  ['report-failed', 'processing-delay asked'],
  ['missing-field', 'adapter-outdated seen'],
  ['half-json', 'adapter-outdated asked'],
]

test.each(faults)('a read that met "%s" is explained', async (fault, expected) => {
  const world = makeHub({ historyDays: 3 })
  const line = await addLine(world)
  world.service.stage('usage.page', fault)
  await world.hub.sync()
  const diagnosis = await world.hub.answers.diagnose({ line, ...today })
  expect(say(diagnosis)).toBe(expected)
})

test('what the account holder can do is kept with the failure', async () => {
  const world = makeHub({ historyDays: 3 })
  const line = await addLine(world)
  world.service.stage('usage.page', 'forbidden')
  await world.hub.sync()
  const { explanation } = await world.hub.answers.diagnose({ line, ...today })
  expect(explanation?.nextSteps).toEqual(['order-access'])
})

test('a line that nobody signed in is explained by that, also later', async () => {
  const world = makeHub({ historyDays: 3 })
  const line = await addLine(world)
  world.service.endSessions()
  await world.hub.sync()
  expect(say(await world.hub.answers.diagnose({ line, ...today }))).toBe('session-expired seen')
  expect(say(await world.hub.answers.diagnose({ line, ...october }))).toBe('session-expired seen')
})

const failing = (code: 'unknown-line' | 'timeout' | 'rate-limited') => (world: OpenAnswers) =>
  world.setState({
    dataset: 'usage',
    status: 'unavailable',
    failure: { code, message: 'Made up.' },
    triedAt,
  })

const challenge: SignInStep = {
  status: 'challenge',
  challenge: {
    id: '1',
    carrier: 'reference',
    expiresAt: triedAt,
    kind: 'captcha',
    image: { mediaType: 'image/png', base64: '' },
  },
}
const website: SignInStep = { status: 'website', url: 'https://my.reference.test/', reason: 'bot-check' }

const held: readonly {
  readonly name: string
  readonly expected: string
  readonly prepare?: (world: OpenAnswers) => Promise<void>
  readonly query?: Partial<Pick<DiagnosisQuery, 'answers' | 'activatedOn' | 'signIn'>>
}[] = [
  { name: 'nothing was ever read', expected: 'unexplained' },
  { name: 'the carrier asked for a pause', expected: 'unexplained', prepare: failing('rate-limited') },
  { name: 'the number is unknown', expected: 'not-a-subscriber seen', prepare: failing('unknown-line') },
  { name: 'time ran out', expected: 'offline asked', prepare: failing('timeout') },
  {
    name: 'the contract is over',
    expected: 'not-a-subscriber seen',
    prepare: ({ keep }) => keep(profile('closed')),
  },
  {
    name: 'the line is in debt',
    expected: 'blocked-financial seen',
    prepare: ({ keep }) => keep(profile('blocked-financial')),
  },
  {
    name: 'the line is blocked, nobody says why',
    expected: 'blocked-unverified asked',
    prepare: ({ keep }) => keep(profile('blocked')),
  },
  { name: 'a picture was shown at sign-in', expected: 'captcha seen', query: { signIn: challenge } },
  { name: 'a bot check was shown at sign-in', expected: 'bot-wall seen', query: { signIn: website } },
  {
    name: 'the line is younger',
    expected: 'not-activated seen',
    query: { activatedOn: '2026-11-20' },
  },
  {
    name: 'the carrier no longer keeps it',
    expected: 'history-limit seen',
    prepare: ({ setState }) =>
      setState({ dataset: 'usage', status: 'complete', triedAt, readAt: triedAt, outOfHistory: [october] }),
  },
  {
    name: 'the carrier’s data is older',
    expected: 'processing-delay seen',
    prepare: ({ setState }) =>
      setState({
        dataset: 'usage',
        status: 'complete',
        triedAt,
        readAt: triedAt,
        asOf: '2026-09-30T10:00:00+03:00',
        covered: [october],
      }),
  },
  {
    name: 'all was read and nothing was there',
    expected: 'truly-empty seen',
    prepare: ({ read }) => read(october, []),
  },
  {
    name: 'all was read, and a later read failed',
    expected: 'truly-empty seen',
    prepare: ({ setState }) =>
      setState({
        dataset: 'usage',
        status: 'stale',
        failure: { code: 'network', message: 'Made up.' },
        triedAt,
        readAt: triedAt,
        covered: [october],
      }),
  },
]

test.each(held)('$name: $expected', async ({ expected, prepare, query }) => {
  const world = await openAnswers()
  await prepare?.(world)
  expect(say(await world.answers.diagnose({ line: lineId, ...october, ...query }))).toBe(expected)
})

test('a card of another network is seen by its number', async () => {
  const { answers } = await openAnswers({ line: { imsi: '250010000000001' } })
  expect(say(await answers.diagnose({ line: lineId, ...october }))).toBe('imsi-mismatch seen')
})

test('a carrier that lists no usage is seen by its facts', async () => {
  const { answers } = await openAnswers({
    carriers: {
      reference(options) {
        const client = createReference(options)
        const { usage: _usage, ...carrier } = client.carrier
        return { ...client, carrier }
      },
    },
  })
  expect(say(await answers.diagnose({ line: lineId, ...october }))).toBe('not-supported-source seen')
})

describe('questions', () => {
  const all: readonly EmptyQuestion[] = [
    'not-activated',
    'cooling-off',
    'blocked-unverified',
    'payment-method-required',
    'ported',
  ]

  const day = { from: '2026-11-20', to: '2026-11-20' }

  test.each(all)('a yes to "%s" is the reason; a no is not asked again', async question => {
    const { answers, read } = await openAnswers()
    await read(day, [])
    const yes = await answers.diagnose({ line: lineId, ...day, answers: { [question]: true } })
    expect(say(yes)).toBe(`${question} asked`)
    const no = await answers.diagnose({ line: lineId, ...day, answers: { [question]: false } })
    expect(say(no)).toBe('truly-empty seen')
    expect(no.questions).toEqual(all.filter(each => each !== question))
  })

  test('begin with the one that dates and rows point to', async () => {
    const { answers, read } = await openAnswers()
    await read({ from: '2026-11-20', to: '2026-11-25' }, [
      call({ id: 'a', startedAt: '2026-11-24T20:00:00+08:00', roaming: 'international' }),
    ])
    const diagnosis = await answers.diagnose({ line: lineId, ...today })
    expect(say(diagnosis)).toBe('cooling-off asked')
    expect(diagnosis.questions[0]).toBe('cooling-off')
    const denied = await answers.diagnose({ line: lineId, ...today, answers: { 'cooling-off': false } })
    expect(say(denied)).toBe('processing-delay asked')
  })

  test('are not asked where a fault proves the reason, or where there are records', async () => {
    const world = await openAnswers()
    await failing('unknown-line')(world)
    expect((await world.answers.diagnose({ line: lineId, ...october })).questions).toEqual([])
    await world.read(october, [call({ id: 'a', startedAt: '2026-10-05T10:00:00+03:00' })])
    const diagnosis = await world.answers.diagnose({ line: lineId, ...october })
    expect(diagnosis).toMatchObject({ lineId, ...october, records: 1, questions: [] })
    expect(diagnosis).not.toHaveProperty('explanation')
  })

  test.each(['rate-limited', 'timeout'] as const)('are not asked where the read met "%s"', async code => {
    const { answers, setState } = await openAnswers()
    await setState({
      dataset: 'usage',
      status: 'unavailable',
      failure: { code, message: 'Made up.' },
      triedAt,
    })
    expect((await answers.diagnose({ line: lineId, ...today })).questions).toEqual([])
  })

  test('are not asked of days that nobody read', async () => {
    const { answers } = await openAnswers()
    expect((await answers.diagnose({ line: lineId, ...october })).questions).toEqual([])
  })

  test('are not asked against what is known', async () => {
    const { answers, read, keep } = await openAnswers()
    await read(october, [])
    await read({ from: '2026-11-01', to: '2026-11-20' }, [
      call({ id: 'a', startedAt: '2026-11-05T10:00:00+03:00' }),
    ])
    expect((await answers.diagnose({ line: lineId, ...october })).questions).toEqual([])
    await keep(profile('blocked-financial'))
    expect(say(await answers.diagnose({ line: lineId, ...october }))).toBe('truly-empty seen')
  })
})

test.each(languages)('a diagnosis is put into words in %s', async language => {
  const texts = createTexts(language)
  const { answers, read } = await openAnswers()
  await read(october, [])
  const words = describeDiagnosis(await answers.diagnose({ line: lineId, ...october }), texts)
  expect(words.answer).toEqual([texts.empty.causes['truly-empty'], texts.empty.levels.seen])
  expect(words.evidence).toEqual([texts.empty.evidence['read-complete']])
  expect(words.nextSteps).toEqual([texts.empty.nextSteps['choose-other-period']])
  expect(words.questions).toHaveLength(4)
  const unread = await answers.diagnose({ line: lineId, month: '2026-09' })
  const days = texts.format.days('2026-09-01', '2026-09-30')
  expect(describeDiagnosis(unread, texts).answer).toEqual([texts.hub.coverage.unread['not-read'](days)])
})

test('a period with records says how many', async () => {
  const { answers, read } = await openAnswers()
  await read(october, [call({ id: 'a', startedAt: '2026-10-05T10:00:00+03:00' })])
  const diagnosis = await answers.diagnose({ line: lineId, ...october })
  expect(describeDiagnosis(diagnosis, createTexts('en')).answer).toEqual([
    'The period is not empty: 1\u00A0record.',
  ])
})

/** Behind all others, for they fill it. */
test('every reason was reached at its level', () => {
  const asked: ReadonlySet<string> = new Set([
    'ported',
    'cooling-off',
    'blocked-unverified',
    'payment-method-required',
    'not-activated',
  ])
  const levels = new Map<string, ReadonlySet<string>>(reached)
  const missing = Object.keys(createTexts('en').empty.causes).filter(
    code => levels.get(code)?.has(asked.has(code) ? 'asked' : 'seen') !== true,
  )
  expect(missing).toEqual([])
})
