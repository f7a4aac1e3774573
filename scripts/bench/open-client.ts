import { createMts, type MtsClient } from '@esim-usage/mts'
import { createSandbox } from '@esim-usage/sandbox'
import { createPagesFetch, type UsagePages } from './usage-pages.ts'

const line = '+79000000001'

/** A signed-in client that is not slowed down by politeness: what is measured is work, not waiting. */
export async function openClient(
  pages: UsagePages,
  keep?: Map<number, Uint8Array<ArrayBuffer>>,
): Promise<MtsClient> {
  const sandbox = createSandbox()
  const client = createMts({
    line,
    fetch: createPagesFetch(sandbox, pages, keep),
    gate: { enter: async () => () => {} },
    clock: { now: () => Date.now(), wait: async () => {} },
  })
  await client.signIn({ method: 'session', session: { cookies: sandbox.mts.session(line) } })
  return client
}
