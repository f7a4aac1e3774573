import type { Line } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { askEmployees, toE164 } from './own-numbers.ts'
import type { Tele2BusinessState } from './wire.ts'

/** Employees with a full number; the exchange tells no state of their lines. */
export async function readLines(context: ReadContext<Tele2BusinessState>): Promise<readonly Draft<Line>[]> {
  const list = await askEmployees(context, context.session.state)
  return list.flatMap(({ fullNumber, name, surname }): readonly Draft<Line>[] => {
    const line = toE164(fullNumber)
    if (line === undefined) return []
    const title = [name, surname].filter(word => typeof word === 'string' && word !== '').join(' ')
    return [
      {
        endpoint: 'ats.employees',
        evidence: 'high',
        line,
        ...(title !== '' && { title }),
        status: 'unknown',
        role: 'extra',
      },
    ]
  })
}
