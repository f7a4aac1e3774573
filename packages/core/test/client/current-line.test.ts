import { expect, test } from 'vitest'
import { type AdapterContext, createCarrierClient } from '../../src/adapter/index.ts'
import type { ReferenceClient } from '../../src/testing/index.ts'
import { referenceAdapter, type ReferenceAdapter } from '../../src/testing/index.ts'
import { failureOf, type Opened, openSignedIn } from './open-reference.ts'

const main = '+79000000002'
const linked = '+79000000003'

interface Watched extends Opened {
  /** Lines the session was switched to, one after the other. */
  readonly chosen: readonly (string | undefined)[]
  readonly open: (line: string) => ReferenceClient
}

/** Clients whose adapter tells when it switches; `fails` is asked before each switch. */
async function watch(fails: (context: AdapterContext, count: number) => void = () => {}): Promise<Watched> {
  const opened = await openSignedIn({ line: main, sessionKey: 'family' })
  const chosen: (string | undefined)[] = []
  const { auth } = referenceAdapter
  const adapter: ReferenceAdapter = {
    ...referenceAdapter,
    auth: {
      ...auth,
      async selectLine(context) {
        fails(context, chosen.push(context.line))
        await auth.selectLine?.(context)
      },
    },
  }
  const { clock, service, store } = opened
  const open = (line: string): ReferenceClient =>
    createCarrierClient(adapter, {
      line,
      clock,
      fetch: service.fetch,
      sessionStore: store,
      sessionKey: 'family',
    })
  return { ...opened, chosen, open }
}

test('after the read of a linked line the session rests on its own line again', async () => {
  const { chosen, open } = await watch()
  await open(linked).balance()
  expect(chosen).toEqual([linked, main])
})

test('a read of the own line leaves the session where it is', async () => {
  const { chosen, open } = await watch()
  await open(main).balance()
  expect(chosen).toEqual([main])
})

test('a read that fails leaves no other line behind', async () => {
  const { chosen, open, service } = await watch()
  service.stage('balance.read', 'maintenance')
  expect(await failureOf(open(linked).balance())).toMatchObject({ code: 'maintenance' })
  expect(chosen).toEqual([linked, main])
})

test('a way back that fails takes no result away, and the next read makes sure of its line', async () => {
  const { open } = await watch((context, count) => {
    if (count === 2) context.fail('unavailable')
  })
  expect(await open(linked).profile()).toMatchObject({ line: linked })
  expect(await open(main).profile()).toMatchObject({ line: main })
})

test('lines are those of the sign-in, whoever asks', async () => {
  const { chosen, open } = await watch()
  expect((await open(linked).lines()).map(({ line, role }) => [line, role])).toEqual([
    [main, 'main'],
    [linked, 'linked'],
  ])
  expect(chosen).toEqual([main])
})
