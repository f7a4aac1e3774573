import { AccountError, EsimUsageError } from '@esim-usage/core'
import { InputError } from '../input/input-error.ts'
import type { UsageClient } from './usage-client.ts'

/** Only the person can go on, on a page of the carrier. */
export class WebsiteError extends Error {
  /** The page to open. */
  readonly url: string

  constructor(url: string) {
    super('website')
    this.name = 'WebsiteError'
    this.url = url
  }
}

/** Signs in with the cookies of the person's own browser. */
export async function signIn(
  client: Pick<UsageClient, 'signIn'>,
  cookies: string,
  signal: AbortSignal,
): Promise<void> {
  try {
    const step = await client.signIn({ method: 'session', session: { cookies } }, { signal })
    if (step.status === 'website') throw new WebsiteError(step.url)
    if (step.status === 'challenge') throw new AccountError('interaction-required', 'A person must act.')
  } catch (error) {
    if (EsimUsageError.is(error) && error.code === 'invalid-argument')
      throw new InputError('session-malformed')
    throw error
  }
}
