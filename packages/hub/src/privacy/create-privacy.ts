import { InvalidRequestError, type SessionStore } from '@esim-usage/core'
import type { FactDataset } from '../dataset/dataset.ts'
import type { HubLine } from '../line/hub-line.ts'
import type { HubStore } from '../store/hub-store.ts'
import type { ExportEntry, ExportOptions, HeldLine, HubPrivacy } from './hub-privacy.ts'
import { listUsage } from './list-usage.ts'

const factDatasets: readonly FactDataset[] = [
  'profile',
  'balance',
  'allowances',
  'services',
  'spending',
  'payments',
]

async function readHeld(store: HubStore, sessions: SessionStore, line: HubLine): Promise<HeldLine> {
  const filter = { lines: [line.id], rows: 'all' } as const
  const days = (await store.usage.groups(filter, ['day'])).flatMap(({ by }) => by.day ?? []).toSorted()
  const counterparties = (await store.usage.groups(filter, ['counterparty'])).flatMap(
    ({ by }) => by.counterparty ?? [],
  )
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  return {
    line,
    holdings: await store.holdings(line.id),
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
    counterparties: new Set(counterparties).size,
    hasSession: (await sessions.load(line.id)) !== undefined,
  }
}

async function* exportLine(
  store: HubStore,
  line: HubLine,
  options: ExportOptions,
): AsyncGenerator<ExportEntry> {
  const lineId = line.id
  yield { schema: 'esim-usage/HubLine@1', data: line }
  for (const data of await store.facts.states(lineId))
    yield { schema: 'esim-usage/DatasetState@1', lineId, data }
  for (const dataset of factDatasets)
    for (const data of await store.facts.history(lineId, dataset))
      yield { schema: 'esim-usage/Fact@1', lineId, data }
  const { counterparties = 'masked' } = options
  for await (const data of listUsage(store, { lines: [lineId], rows: 'all', counterparties }))
    yield { schema: 'esim-usage/StoredUsage@1', data }
  for (const data of await store.runs(lineId, Number.MAX_SAFE_INTEGER))
    yield { schema: 'esim-usage/RunEntry@1', data }
  for (const [key, text] of await store.notes.list(lineId))
    yield { schema: 'esim-usage/Note@1', lineId, data: { key, text } }
}

function fail(message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option: 'line' })
}

/** Creates the privacy of a hub. */
export function createPrivacy(store: HubStore, sessions: SessionStore): HubPrivacy {
  return {
    async held() {
      const lines = await store.lines.list()
      return Promise.all(lines.map(line => readHeld(store, sessions, line)))
    },
    async *exportAll(options = {}) {
      for (const line of await store.lines.list())
        if (options.lines?.includes(line.id) ?? true) yield* exportLine(store, line, options)
    },
    async eraseLine(lineId) {
      const lines = await store.lines.list()
      if (!lines.some(({ id }) => id === lineId))
        fail('There is no such line. Ask `lines.list()` for those there are.')
      if (lines.some(({ sessionOf }) => sessionOf === lineId))
        fail('Another line is read with the sign-in of this one. Change or erase that one first.')
      // The session first: what is left when this is cut off can still be found and erased.
      await sessions.remove(lineId)
      await store.eraseLine(lineId)
    },
    async eraseAll() {
      for (const { id } of await store.lines.list()) await sessions.remove(id)
      await store.eraseAll()
    },
  }
}
