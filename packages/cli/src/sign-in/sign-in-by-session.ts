import { AccountError, EsimUsageError } from '@esim-usage/core'
import type { LineClient, LineSession } from '../carriers.ts'
import { InputError } from '../input/input-error.ts'
import type { CookieOption } from '../input/read-cookies.ts'
import { WebsiteError } from './website-error.ts'

/** Signs in with a session of the person's own browser, where nobody can be asked. */
export async function signInBySession(
  client: Pick<LineClient, 'signIn' | 'carrier'>,
  session: LineSession,
  option: CookieOption,
  signal: AbortSignal,
): Promise<void> {
  try {
    const step = await client.signIn({ method: 'session', session }, { signal })
    if (step.status === 'website') throw new WebsiteError(step.url, step.reason, client.carrier.id)
    if (step.status === 'challenge') throw new AccountError('interaction-required', 'A person must act.')
  } catch (error) {
    if (EsimUsageError.is(error) && error.code === 'invalid-argument')
      throw new InputError('cookies-malformed', option)
    throw error
  }
}
