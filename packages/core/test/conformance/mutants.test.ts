import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ruleNames } from '../../src/testing/index.ts'
import { mutants } from '../testing/mutants/index.ts'

test('every rule has one mutant, and every mutant a rule', () => {
  expect(mutants.map(({ rule }) => rule).toSorted()).toEqual(ruleNames.toSorted())
})

test('the page of describeCarrier names every rule', () => {
  const page = readFileSync(
    new URL('../../src/testing/conformance/describe-carrier.ts', import.meta.url),
    'utf8',
  )
  expect(ruleNames.filter(name => !page.includes(`* - \`${name}\`: `))).toEqual([])
})
