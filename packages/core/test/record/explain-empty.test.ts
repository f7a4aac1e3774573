import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EmptyFacts, type ErrorCode, explainEmpty } from '@esim-usage/core'
import { cases } from './empty-cases.ts'
import { claims } from './empty-claims.ts'

const summary = (facts: EmptyFacts): string => {
  const explanation = explainEmpty(facts)
  return explanation === undefined
    ? 'unexplained'
    : `${explanation.code} ${explanation.level} ${explanation.evidence.join('+')} > ${explanation.nextSteps.join(' ')}`
}

const errors: readonly (readonly [ErrorCode, string])[] = [
  ['network', 'offline seen error-code > check-network try-later'],
  ['timeout', 'offline asked error-code > check-network try-later'],
  ['maintenance', 'carrier-maintenance seen error-code > try-later'],
  ['unavailable', 'carrier-maintenance seen error-code > try-later'],
  ['blocked', 'bot-wall seen error-code > open-cabinet try-later'],
  ['session-expired', 'session-expired seen error-code > sign-in'],
  ['interaction-required', 'session-expired seen error-code > sign-in'],
  ['wrong-line', 'wrong-line-bound seen error-code > sign-in-with-own-line'],
  ['unknown-line', 'not-a-subscriber seen error-code > check-number call-hotline'],
  ['no-access', 'plan-not-supported seen error-code > call-hotline'],
  ['period-out-of-history', 'history-limit seen error-code > choose-later-period call-hotline'],
  ['incomplete', 'carrier-maintenance seen error-code > try-later'],
  ['report-failed', 'carrier-maintenance seen error-code > try-later'],
  ['unsupported', 'not-supported-source seen error-code > open-cabinet'],
  ['schema-mismatch', 'adapter-outdated seen error-code > update-package'],
  ['unreadable-body', 'adapter-outdated asked error-code > try-later update-package'],
  ['invalid-argument', 'unexplained'],
  ['rate-limited', 'unexplained'],
]

test.each(errors)('the error %s', (code, expected) => {
  expect(summary({ error: { code }, complete: true })).toBe(expected)
})

const all = [...cases, ...claims]

test.each(all)('%s', (_, facts, expected) => {
  expect(summary(facts)).toBe(expected)
})

test('no explanation without evidence and a next step', () => {
  const facts = fc.constantFrom(...all.map(([, some]) => some))
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const explanation = explainEmpty({ ...one, ...other })
      if (explanation === undefined) return
      expect(explanation.evidence.length).toBeGreaterThan(0)
      expect(explanation.nextSteps.length).toBeGreaterThan(0)
    }),
  )
})

test('a complete read without an error always has a reason', () => {
  const facts = fc.constantFrom(...all.map(([, some]) => some))
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      const { error: _, ...known } = { ...one, ...other }
      expect(explainEmpty({ ...known, complete: true }).code).toMatch(/^[a-z-]+$/)
    }),
  )
})
