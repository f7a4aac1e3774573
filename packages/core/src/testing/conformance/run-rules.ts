import { createBench } from './bench.ts'
import type { CarrierUnderTest, Waiver } from './carrier-under-test.ts'
import { RuleError } from './rule.ts'
import { rules } from './rules/index.ts'
import { findWaiver, findWaiverProblem } from './waivers.ts'

/** What a rule came to for one tape or member. */
export interface RuleResult {
  /** Name of the rule. */
  readonly rule: string
  /** Name of the tape, method or member it was about. */
  readonly subject: string
  /** `waived`: it does not hold, and a waiver says so. */
  readonly status: 'passed' | 'failed' | 'waived'
  /** Names rule and subject and says what is wrong. Absent: it holds. */
  readonly message?: string
}

/** One check that is ready to run. */
export interface PlannedCheck {
  /** Name of the rule. */
  readonly rule: string
  /** What it says. */
  readonly what: string
  /** Name of the tape, method or member. */
  readonly subject: string
  /** Runs it. */
  readonly run: () => Promise<RuleResult>
}

function messageOf(error: unknown): string {
  if (error instanceof RuleError || (error instanceof Error && error.name === 'TapeError'))
    return error.message
  return error instanceof Error
    ? `the check ended in ${error.stack ?? error.message}`
    : `the check ended in ${String(error)}`
}

/** A result under a waiver: it excuses what fails, and is itself wrong where nothing fails. */
function underWaiver(result: RuleResult, waiver: Waiver | undefined): RuleResult {
  if (waiver === undefined || result.status === 'passed') return result
  return { ...result, status: 'waived' }
}

/** Waivers fail as rules do: out of date, badly written, or of no use any more. */
function planWaiver(waiver: Waiver, results: readonly RuleResult[], now: Date): PlannedCheck {
  const subject = `${waiver.rule}${waiver.subject === undefined ? '' : ` of ${waiver.subject}`}`
  return {
    rule: 'waivers',
    what: 'a waiver is in date and still needed',
    subject,
    async run() {
      const isUsed = results.some(
        ({ rule, subject: about, status }) =>
          status === 'waived' && rule === waiver.rule && (waiver.subject ?? about) === about,
      )
      const problem =
        findWaiverProblem(waiver, now) ??
        (isUsed ? undefined : 'the rule holds, or there is none such: take the waiver away.')
      if (problem === undefined) return { rule: 'waivers', subject, status: 'passed' }
      return { rule: 'waivers', subject, status: 'failed', message: `waivers · ${subject}: ${problem}` }
    },
  }
}

/**
 * Plans all checks of a carrier, waivers last; run them in this order.
 *
 * @throws `TapeError` when a tape cannot be read.
 */
export function planRules(carrier: CarrierUnderTest, now: Date = new Date()): readonly PlannedCheck[] {
  const bench = createBench(carrier)
  const waivers = carrier.waivers ?? []
  const good = waivers.filter(waiver => findWaiverProblem(waiver, now) === undefined)
  const results: RuleResult[] = []
  const checks = rules.flatMap(({ name: rule, what, cases }) =>
    cases(bench).map(
      ({ subject, check }): PlannedCheck => ({
        rule,
        what,
        subject,
        async run() {
          let result: RuleResult = { rule, subject, status: 'passed' }
          try {
            await check()
          } catch (error) {
            result = { rule, subject, status: 'failed', message: `${rule} · ${subject}: ${messageOf(error)}` }
          }
          const judged = underWaiver(result, findWaiver(good, rule, subject))
          results.push(judged)
          return judged
        },
      }),
    ),
  )
  return [...checks, ...waivers.map(waiver => planWaiver(waiver, results, now))]
}

/**
 * Runs all rules on a carrier, without a test runner.
 *
 * @throws `TapeError` when a tape cannot be read.
 */
export async function runRules(
  carrier: CarrierUnderTest,
  now: Date = new Date(),
): Promise<readonly RuleResult[]> {
  const results: RuleResult[] = []
  for (const check of planRules(carrier, now)) results.push(await check.run())
  return results
}

/** Names of all rules. */
export const ruleNames: readonly string[] = rules.map(({ name }) => name)
