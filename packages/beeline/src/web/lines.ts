import type { Line } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { toLine } from '../numbers.ts'
import { askWeb, webRequest } from './ask.ts'
import { accounts, logins, settings } from './wire.ts'

/** The line the cabinet shows now. */
export async function readShownLine(context: AdapterContext, host: string): Promise<string | undefined> {
  const { ctn } = await askWeb(context, host, 'web.settings', settings)
  return toLine(ctn)
}

/** Lines the session can be switched to; home internet has no number and is none. */
export async function readWebNumbers(context: AdapterContext, host: string): Promise<readonly string[]> {
  const listed = await askWeb(context, host, 'web.accounts', accounts)
  return listed
    .map(({ selectAccountParams }) => toLine(selectAccountParams?.ctn))
    .filter(line => line !== undefined)
}

/** Lines of other logins of the person. Asking changes nothing, although it is a POST. */
async function readOtherLogins(context: AdapterContext, host: string): Promise<readonly string[]> {
  const request = webRequest(host, 'web.logins')
  const body = { json: { clearJson: 'true' } }
  const listed = await context.http.json({ ...request, method: 'POST', body, repeatable: true }, logins)
  return listed.map(({ defaultCtn }) => toLine(defaultCtn)).filter(line => line !== undefined)
}

/** The lines of the sign-in. */
export async function readWebLines(context: AdapterContext, host: string): Promise<readonly Draft<Line>[]> {
  const own = await readWebNumbers(context, host)
  const others = (await optional(async () => readOtherLogins(context, host))) ?? []
  const toDraft = (endpoint: string) => (line: string) =>
    ({
      endpoint,
      evidence: 'medium',
      line,
      role: line === context.line ? 'main' : 'linked',
      status: 'unknown',
    }) as const
  return [
    ...own.map(toDraft('web.accounts')),
    ...others.filter(line => !own.includes(line)).map(toDraft('web.logins')),
  ]
}
