import { type CallOptions, type ErrorCode, EsimUsageError, type Payment, supports } from '@esim-usage/core'
import { createReport, type LineReadings, type Report, type ReportDataset } from '@esim-usage/report'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { type MonthClient, toMonthClient } from '../read/month-client.ts'
import type { Progress } from '../read/progress.ts'
import { type LineMonth, type Reading, readLineMonth } from '../read/read-line-month.ts'
import { openLine } from '../vault/stored-line.ts'

/** Which line and month a report is about, and what it shows. */
export interface ReportQuery {
  readonly carrierId: string
  readonly number: string | undefined
  /** `YYYY-MM`. */
  readonly month: string
  readonly showOtherSide: boolean
}

type Attempt<Value> = Reading<Value> | undefined

const valueOf = <Value>(reading: Attempt<Value>): Value | undefined =>
  reading?.status === 'read' ? reading.value : undefined

async function readPayments(
  client: MonthClient,
  month: string,
  options: CallOptions,
  progress: Progress,
): Promise<Attempt<readonly Payment[]>> {
  if (!supports(client, 'payments')) return undefined
  try {
    return {
      status: 'read',
      value: await progress.run('payments', () => client.payments({ month }, options)),
    }
  } catch (error) {
    if (!EsimUsageError.is(error)) throw error
    return { status: 'failed', error }
  }
}

function failuresOf(readings: Readonly<Record<ReportDataset, Attempt<unknown>>>): LineReadings['failures'] {
  const failures: Partial<Record<ReportDataset, ErrorCode>> = {}
  for (const dataset of ['usage', 'profile', 'balance', 'allowances', 'spending', 'payments'] as const) {
    const reading = readings[dataset]
    if (reading === undefined) failures[dataset] = 'unsupported'
    else if (reading.status === 'failed') failures[dataset] = reading.error.code
  }
  return failures
}

function toReadings(data: LineMonth, payments: Attempt<readonly Payment[]>): LineReadings {
  const [usage, spending] = [valueOf(data.usage), valueOf(data.spending)]
  const [profile, balance, allowances] = [
    valueOf(data.profile),
    valueOf(data.balance),
    valueOf(data.allowances),
  ]
  const paid = valueOf(payments)
  const failures = failuresOf({ ...data, usage: data.usage, spending: data.spending, payments })
  return {
    line: data.line,
    carrier: data.carrier,
    ...(usage !== undefined && { records: usage.records, warnings: usage.warnings }),
    ...(profile !== undefined && { profile }),
    ...(balance !== undefined && { balance }),
    ...(allowances !== undefined && { allowances }),
    ...(spending !== undefined && { spending: [spending] }),
    ...(paid !== undefined && { payments: paid }),
    ...(failures !== undefined && { failures }),
  }
}

/** Reads a month of a line that is signed in here; what the carrier lacks or did not give, the report says. */
export async function readMonthReport(
  { carrierId, number, month, showOtherSide }: ReportQuery,
  io: CliIo,
  texts: Texts,
  progress: Progress,
): Promise<Report> {
  const client = toMonthClient((await openLine(carrierId, number, io, texts)).client)
  const data = await readLineMonth(client, month, io.signal, progress, texts)
  const payments = await readPayments(client, month, { signal: io.signal }, progress)
  return createReport({
    period: { month },
    lines: [toReadings(data, payments)],
    createdAt: new Date(nowOf(io)).toISOString(),
    showOtherSide,
  })
}
