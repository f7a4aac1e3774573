import type { Line } from '@esim-usage/core'
import type { Draft, ReadContext } from '@esim-usage/core/adapter'
import { parseLine } from '@esim-usage/core/parse'
import { readProfile } from './session-calls.ts'
import type { MtsState } from './sign-in.ts'

/** A linked line, of which nothing but the number is said. */
const toLinked = (line: string): Draft<Line> => ({
  endpoint: 'lk.profile',
  evidence: 'medium',
  line,
  status: 'unknown',
  role: 'linked',
})

/** The line of the session and those linked to it. What is linked but is no phone number is no line. */
export async function readLines(context: ReadContext<MtsState>): Promise<readonly Draft<Line>[]> {
  const { account, slaves } = await readProfile(context)
  const line = parseLine(account.phone) ?? context.fail('schema-mismatch')
  const tariff = account.tariff?.name
  const linked = (slaves ?? []).map(({ phone }) => parseLine(phone)).filter(each => each !== undefined)
  return [
    {
      ...toLinked(line),
      role: 'main',
      ...(typeof tariff === 'string' && tariff !== '' && { tariff }),
      ...(typeof account.number === 'string' && account.number !== '' && { account: account.number }),
    },
    ...linked.map(toLinked),
  ]
}
