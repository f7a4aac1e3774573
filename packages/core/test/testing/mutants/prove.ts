import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ruleNames, runRules } from '../../../src/testing/index.ts'
import type { Mutant } from './mutant.ts'

/** Tests that each mutant fails its rule, and besides it at most the rule `expected`. */
export function proveRules(mutants: readonly Mutant[]): void {
  beforeEach(() => {
    // One of the mutants talks.
    vi.spyOn(console, 'debug').mockReturnValue()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  test.each(mutants.map(mutant => [mutant.rule, mutant.what, mutant.carrier] as const))(
    '%s fails a carrier that %s',
    async (rule, _what, carrier) => {
      // A mutant may fail `expected` too, so only its own needs to run that one.
      const only = ruleNames.filter(name => name !== 'expected' || rule === 'expected')
      const failed = (await runRules(carrier, { only })).filter(({ status }) => status === 'failed')
      const others = failed.filter(result => result.rule !== rule)
      expect(others.map(({ message }) => message)).toEqual([])
      expect(failed.filter(result => result.rule === rule)).not.toEqual([])
    },
    60_000,
  )
}
