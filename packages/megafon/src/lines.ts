import type { Line } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { ask } from './ask.ts'
import type { Context } from './state.ts'
import { additionalNumbers } from './wire.ts'

const endpoint = 'additional-numbers'

/** The line, and the extra numbers that ring on the same SIM. Lines linked to the sign-in are listed nowhere. */
export async function readLines(context: Context): Promise<readonly Draft<Line>[]> {
  const line = context.line ?? context.fail('wrong-line')
  const body = await ask(context, endpoint, '/additionalNumbers/list', additionalNumbers)
  const extra = (body.additionalNumbersList ?? [])
    .map(({ number }) => parseLine(number))
    .filter(each => each !== undefined)
  if (body.hasAdditionalNumbers && extra.length === 0) context.fail('incomplete')
  return [
    { endpoint, evidence: 'high', line, status: 'unknown', role: 'main' },
    ...extra.map(
      (number): Draft<Line> => ({
        endpoint,
        evidence: 'high',
        line: number,
        status: 'unknown',
        role: 'extra',
      }),
    ),
  ]
}
