import type { AdapterContext } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { dataRequest } from './endpoints.ts'
import { type EmployeeBody, employees, type Tele2BusinessState } from './wire.ts'

/** Full numbers of the exchange by all they are written as: 7 and ten digits, or an extension. */
export type OwnNumbers = Readonly<Record<string, string>>

/** Everybody who has a number at the exchange. */
export const askEmployees = async (
  context: AdapterContext,
  tokens: Tele2BusinessState,
): Promise<readonly EmployeeBody[]> =>
  context.http.json(dataRequest(tokens, 'ats.employees', 'employees'), employees)

/** E.164 of a number as the exchange writes it. */
export const toE164 = (number: EmployeeBody['fullNumber']): string | undefined =>
  parseLine(String(number ?? ''))

/** Tells the numbers of the exchange from those of others. */
export function toOwnNumbers(list: readonly EmployeeBody[]): OwnNumbers {
  const own: Record<string, string> = {}
  for (const { fullNumber, shortNumber } of list) {
    const line = toE164(fullNumber)
    if (line === undefined) continue
    own[line] = line
    if (shortNumber !== null && shortNumber !== undefined && shortNumber !== '')
      own[String(shortNumber)] = line
  }
  return own
}
