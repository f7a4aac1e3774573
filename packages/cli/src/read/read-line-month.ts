import type { Allowance, Balance, CarrierInfo, Profile, Spending } from '@esim-usage/core'
import { AccountError, EsimUsageError, supports } from '@esim-usage/core'
import type { ProgramStep, Texts } from '@esim-usage/texts'
import type { Progress } from './progress.ts'
import { type MonthOfUsage, readUsage } from './read-usage.ts'
import type { MonthClient } from './month-client.ts'

/** Why a dataset could not be read. */
export type ReadProblem = Pick<EsimUsageError, 'code' | 'facts'>

/** A dataset, or why it could not be read. */
export type Reading<Value, Problem extends ReadProblem = ReadProblem> =
  | { readonly status: 'read'; readonly value: Value }
  | { readonly status: 'failed'; readonly error: Problem }

/** Everything the screen shows of a line; one dataset that fails never loses another. */
export interface LineMonth<Problem extends ReadProblem = ReadProblem> {
  readonly carrier: CarrierInfo
  readonly line: string
  readonly month: string
  readonly profile: Reading<Profile, Problem>
  readonly balance: Reading<Balance, Problem>
  readonly allowances: Reading<readonly Allowance[], Problem>
  /** Absent: this carrier shows no single events of a line. */
  readonly usage?: Reading<MonthOfUsage, Problem>
  /** The carrier's own totals. Absent: this carrier has none, or none were read. */
  readonly spending?: Reading<Spending, Problem>
}

/** Reads one dataset. What only the account holder can mend ends the whole read: the others would fail alike. */
async function attempt<Value>(
  progress: Progress,
  step: ProgramStep,
  work: (tell: (detail: string) => void) => Promise<Value>,
): Promise<Reading<Value, EsimUsageError>> {
  try {
    return { status: 'read', value: await progress.run(step, work) }
  } catch (error) {
    if (!EsimUsageError.is(error) || error instanceof AccountError) throw error
    return { status: 'failed', error }
  }
}

/** Reads profile, balance, packages, one month of a line and its totals, one after the other. */
export async function readLineMonth(
  client: MonthClient,
  month: string,
  signal: AbortSignal,
  progress: Progress,
  texts: Texts,
): Promise<LineMonth<EsimUsageError>> {
  const options = { signal }
  const profile = await attempt(progress, 'profile', () => client.profile(options))
  const balance = await attempt(progress, 'balance', () => client.balance(options))
  const allowances = await attempt(progress, 'allowances', () => client.allowances(options))
  const usage = supports(client, 'usage')
    ? await attempt(progress, 'usage', tell =>
        readUsage(client, month, options, records => tell(texts.count('record', records))),
      )
    : undefined
  const spending = supports(client, 'spending')
    ? await attempt(progress, 'spending', () => client.spending({ month }, options))
    : undefined
  const of = { carrier: client.carrier, line: client.line ?? '', month }
  return {
    ...of,
    profile,
    balance,
    allowances,
    ...(usage !== undefined && { usage }),
    ...(spending !== undefined && { spending }),
  }
}
