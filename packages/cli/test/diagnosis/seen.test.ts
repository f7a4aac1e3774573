import type { EmptyCode } from '@esim-usage/core'
import { createTexts, languages } from '@esim-usage/texts'
import { expect, test } from 'vitest'
import { cases } from './cases.ts'
import { checkWords, diagnose, toSummary } from './diagnose-case.ts'
import { World } from './open-world.ts'

const listed = Object.entries(cases).flatMap(([code, some]) =>
  typeof some === 'string' ? [] : some.map(each => ({ ...each, code })),
)

test.each(listed)('$code · $name', async ({ code, expected, ...each }) => {
  const world = new World()
  const diagnosis = await diagnose(world, { ...each, expected })
  expect(toSummary(diagnosis)).toBe(`${code} ${expected}`)
  expect(expected).toMatch(/^seen /u)
  checkWords(diagnosis, world.secrets)
  const isOpen = /read-complete|-only/u.test(expected)
  expect(diagnosis.questions.length > 0).toBe(isOpen)
})

const causesOf = (language: (typeof languages)[number]): string[] =>
  Object.keys(createTexts(language).empty.causes)

test.each(languages)('each reason has its cases and its sentence in %s', language => {
  expect(causesOf(language).toSorted()).toEqual(Object.keys(cases).toSorted())
})

test('what is never seen says why, and is what the types name', () => {
  const never = Object.entries(cases).filter(([, some]) => typeof some === 'string')
  expect(never.map(([code]) => code)).toEqual([
    'cooling-off',
    'blocked-unverified',
    'payment-method-required',
    'ported',
    'history-limit',
    'processing-delay',
  ] satisfies EmptyCode[])
  expect(Object.values(cases).filter(some => some.length === 0)).toEqual([])
})
