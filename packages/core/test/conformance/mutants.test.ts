import { expect, test } from 'vitest'
import { ruleNames } from '../../src/testing/index.ts'
import { mutants } from '../testing/mutants/index.ts'

test('every rule has one mutant, and every mutant a rule', () => {
  expect(mutants.map(({ rule }) => rule).toSorted()).toEqual(ruleNames.toSorted())
})
