import { EsimUsageError, type Line } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { toLine } from '../numbers.ts'
import { askLogin } from './ask.ts'
import { logins, subscribers } from './wire.ts'

/** Lines of one login, its default first. */
async function readOfLogin(context: AdapterContext, login: string): Promise<readonly string[]> {
  const answer = await askLogin(context, 'rest.sso-subscribers', subscribers, login)
  return (answer.subscribers ?? [])
    .toSorted((one, other) => Number(other.ctnDefault === true) - Number(one.ctnDefault === true))
    .map(({ ctn }) => toLine(ctn))
    .filter(line => line !== undefined)
}

/** A linked login this one may not look into has no lines for us. */
async function readOfOther(context: AdapterContext, login: string): Promise<readonly string[]> {
  try {
    return await readOfLogin(context, login)
  } catch (error) {
    if (EsimUsageError.is(error) && (error.code === 'no-access' || error.code === 'unknown-line')) return []
    throw error
  }
}

/** All lines a token reaches: those of its login, its default first, then those of linked logins. */
export async function readRestNumbers(context: AdapterContext, login: string): Promise<readonly string[]> {
  const { ssoAccountList } = await askLogin(context, 'rest.sso-list', logins, login)
  const linked = (ssoAccountList ?? []).map(({ name }) => name ?? '').filter(name => name !== login)
  const lines = new Set(await readOfLogin(context, login))
  for (const name of new Set(linked.filter(each => each !== '')))
    for (const line of await readOfOther(context, name)) lines.add(line)
  return [...lines]
}

/** The lines of the sign-in. Their state would cost a request each, so `profile` tells it. */
export const readRestLines = async (
  context: AdapterContext,
  login: string,
): Promise<readonly Draft<Line>[]> =>
  (await readRestNumbers(context, login)).map(
    (line): Draft<Line> => ({
      endpoint: 'rest.sso-subscribers',
      evidence: 'medium',
      line,
      role: line === context.line ? 'main' : 'linked',
      status: 'unknown',
    }),
  )
