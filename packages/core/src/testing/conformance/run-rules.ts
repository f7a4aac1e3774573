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

const isAbout = (waiver: Waiver, { rule, subject }: Pick<RuleResult, 'rule' | 'subject'>): boolean =>
  waiver.rule === rule && (waiver.subject ?? subject) === subject

/** Waivers fail as rules do: out of date, badly written, or of no use any more. */
function planWaiver(
  waiver: Waiver,
  checks: readonly PlannedCheck[],
  results: readonly RuleResult[],
  now: Date,
): PlannedCheck {
  const subject = `${waiver.rule}${waiver.subject === undefined ? '' : ` of ${waiver.subject}`}`
  const rule = 'waivers'
  return {
    rule,
    what: 'a waiver is in date and still needed',
    subject,
    async run() {
      const about = results.filter(result => isAbout(waiver, result))
      // Where a runner was told to leave some tests out, nobody knows.
      const isKnown = about.length === checks.filter(check => isAbout(waiver, check)).length
      const isUnused = isKnown && about.every(({ status }) => status !== 'waived')
      const problem =
        findWaiverProblem(waiver, now) ??
        (isUnused ? 'the rule holds, or there is none such: take the waiver away.' : undefined)
      if (problem === undefined) return { rule, subject, status: 'passed' }
      return { rule, subject, status: 'failed', message: `${rule} · ${subject}: ${problem}` }
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
  return [...checks, ...waivers.map(waiver => planWaiver(waiver, checks, results, now))]
}

/** How {@link runRules} runs. */
export interface RunOptions {
  /** The day waivers are held against. Default: today. */
  readonly now?: Date
  /** Names of the rules to run. Default: all. */
  readonly only?: readonly string[]
}

/**
 * Runs the rules on a carrier, without a test runner.
 *
 * @throws {@link TapeError} when a tape cannot be read.
 */
export async function runRules(
  carrier: CarrierUnderTest,
  options: RunOptions = {},
): Promise<readonly RuleResult[]> {
  const results: RuleResult[] = []
  for (const { rule, run } of planRules(carrier, options.now)) {
    if (rule === 'waivers' || options.only?.includes(rule) !== false) results.push(await run())
  }
  return results
}

/** Names of all rules. */
export const ruleNames: readonly string[] = rules.map(({ name }) => name)
