import type { EmptyCode, EmptyQuestion } from '@esim-usage/core'
import { createTexts } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import type { Case } from './cases.ts'
import { checkWords, diagnose, toSummary } from './diagnose-case.ts'
import { mainLine, World } from './open-world.ts'

const always = { times: Number.POSITIVE_INFINITY }
const today = { from: '2026-11-25', to: '2026-11-25' }
const unused = '+79000000006'

const blocked: Omit<Case, 'expected'> = {
  name: 'mts: a blocked line, and the cabinet does not say why',
  carrier: 'mts',
  phone: '+79000000003',
  meet: ({ sandbox }) => sandbox.mts.fail({ fault: 'unavailable', endpoint: 'services', ...always }),
}

/** What dates, rows and states point to without proof. */
const pointed: readonly (Case & { readonly code: EmptyCode })[] = [
  {
    ...blocked,
    code: 'blocked-unverified',
    expected: 'asked line-status > confirm-identity call-hotline',
  },
  {
    name: 'mts: today, and nothing so far',
    code: 'processing-delay',
    carrier: 'mts',
    phone: unused,
    period: today,
    expected: 'asked period-is-today > try-later',
  },
  ...(['megafon', 'beeline'] as const).map(carrier => ({
    name: `${carrier}: rows of another shape`,
    code: 'adapter-outdated' as const,
    carrier,
    meet: ({ sandbox }: World) => sandbox[carrier].fail({ fault: 'other-shape' as const, ...always }),
    expected: 'asked rows-unread > try-later update-package',
  })),
  ...(['mts', 'megafon', 'beeline'] as const).map(carrier => ({
    name: `${carrier}: half an answer`,
    code: 'adapter-outdated' as const,
    carrier,
    meet: ({ sandbox }: World) => sandbox[carrier].fail({ fault: 'half-json' as const, ...always }),
    expected: 'asked error-code > try-later update-package',
  })),
]

test.each(pointed)('$code · $name', async ({ code, ...each }) => {
  const world = new World()
  const diagnosis = await diagnose(world, each)
  expect(toSummary(diagnosis)).toBe(`${code} ${each.expected}`)
  checkWords(diagnosis, world.secrets)
})

interface Question {
  /** A line it is asked of, and what stands there without an answer. */
  readonly open: Case
  /** A line that what is known speaks against it. */
  readonly contradicted: Omit<Case, 'expected'>
  /** Next steps of a yes. */
  readonly steps: string
}

const empty: Omit<Case, 'expected'> = { name: 'mts: an unused line', carrier: 'mts', phone: unused }
const nothing = 'truly-empty seen read-complete+empty-warning > choose-other-period'
/** A day of Beeline between others that have rows. */
const between: Omit<Case, 'expected'> = { name: 'beeline: a day without use', carrier: 'beeline' }

const questionNames: readonly EmptyQuestion[] = [
  'ported',
  'not-activated',
  'cooling-off',
  'blocked-unverified',
  'payment-method-required',
]

const questions: Readonly<Record<EmptyQuestion, Question>> = {
  ported: {
    open: {
      ...empty,
      meet: ({ sandbox }) =>
        sandbox.mts.fail({ fault: 'unavailable', endpoint: 'account-blocker', ...always }),
      expected: nothing,
    },
    contradicted: empty,
    steps: 'check-number call-hotline',
  },
  'not-activated': {
    open: { ...empty, expected: nothing },
    contradicted: between,
    steps: 'activate-line call-hotline',
  },
  'cooling-off': {
    open: { ...empty, period: today, expected: 'processing-delay asked period-is-today > try-later' },
    contradicted: empty,
    steps: 'wait-24-hours call-hotline',
  },
  'blocked-unverified': {
    open: { ...blocked, expected: nothing },
    contradicted: empty,
    steps: 'confirm-identity call-hotline',
  },
  'payment-method-required': {
    open: { ...empty, expected: nothing },
    contradicted: between,
    steps: 'add-payment-method',
  },
}

const listed = questionNames.map(question => ({ question, parts: questions[question] }))

/** A day of October that has no record, of a line that has some before and after. */
async function findEmptyDay(): Promise<Pick<Case, 'period'>> {
  const world = new World()
  const line = await world.addLine('beeline', mainLine)
  await world.hub.sync()
  for (let day = 10; day < 30; day += 1) {
    const period = { from: `2026-10-${day}`, to: `2026-10-${day}` }
    const { records } = await world.hub.answers.diagnose({ line, ...period })
    if (records === 0) return { period }
  }
  throw new Error('Every day has records.')
}

test('every question of the types is among them', () => {
  const asked = Object.keys(createTexts('en').hub.diagnosis.questions)
  expect(Object.keys(questions).toSorted()).toEqual(asked.toSorted())
})

test.each(listed)('$question is asked, and a yes is the reason', async ({ question, parts }) => {
  const { open, steps } = parts
  const asked = await diagnose(new World(), open)
  expect(asked.questions).toContain(question)
  const world = new World()
  const yes = await diagnose(world, { ...open, told: { answers: { [question]: true } } })
  expect(toSummary(yes)).toBe(`${question} asked answer > ${steps}`)
  checkWords(yes, world.secrets)
  const no = await diagnose(new World(), { ...open, told: { answers: { [question]: false } } })
  expect(toSummary(no)).toBe(open.expected)
  expect(no.questions).not.toContain(question)
})

test.each(listed)('$question is not asked against what is known, nor taken', async ({ question, parts }) => {
  const { contradicted } = parts
  const day = contradicted === between ? await findEmptyDay() : {}
  const told = { answers: { [question]: true } }
  const none = await diagnose(new World(), { ...contradicted, ...day, expected: '' })
  const yes = await diagnose(new World(), { ...contradicted, ...day, told, expected: '' })
  expect(none.records).toBe(0)
  expect(none.questions).not.toContain(question)
  expect(yes.explanation).toEqual(none.explanation)
})
