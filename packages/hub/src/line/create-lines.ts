import { type CarrierClient, InvalidRequestError } from '@esim-usage/core'
import type { HubStore } from '../store/hub-store.ts'
import { readCardNumbers } from './card-numbers.ts'
import type { HubLine } from './hub-line.ts'
import type { HubLines, KeptLine, LineDetails, LineWarning } from './hub-lines.ts'

/** What a client is made from. */
export type ClientLine = Pick<HubLine, 'carrier' | 'phone' | 'id' | 'sessionOf'> &
  Partial<Pick<HubLine, 'timeZone'>>

/** What lines need of the hub. */
export interface LinesContext {
  readonly store: HubStore
  /** Epoch milliseconds. */
  readonly now: () => number
  /** The client of a line that may not be kept yet. */
  readonly createClient: (line: ClientLine) => CarrierClient
}

function fail(option: string, message: string): never {
  throw new InvalidRequestError('invalid-argument', message, { option })
}

/** A line with other details; an empty text takes one away. */
function applyDetails(line: HubLine, details: LineDetails): HubLine {
  const { tags, ...texts } = details
  const told = Object.entries(texts).filter(([, text]) => text !== undefined)
  const merged = { ...line, ...Object.fromEntries(told), ...(tags && { tags: [...new Set(tags)] }) }
  const empty = new Set(told.flatMap(([name, text]) => (text === '' ? [name] : [])))
  const { alias, group, imsi, iccid, eid, sessionOf, ...rest } = merged
  const kept = Object.entries({ alias, group, imsi, iccid, eid, sessionOf }).filter(
    ([name, text]) => text !== undefined && !empty.has(name),
  )
  return { ...rest, ...Object.fromEntries(kept) }
}

/** An empty text takes a number away; another is checked. */
function readDetails({ imsi, iccid, eid, ...rest }: LineDetails): LineDetails {
  const given = Object.entries({ imsi, iccid, eid }).filter(([, text]) => text !== undefined)
  const numbers = Object.fromEntries(given.filter(([, text]) => text !== ''))
  const removed = Object.fromEntries(given.filter(([, text]) => text === ''))
  return { ...rest, ...removed, ...readCardNumbers(numbers) }
}

/** An IMSI begins with the MCC-MNC of its network (3GPP TS 23.003). */
function warn({ imsi }: HubLine, { carrier }: CarrierClient): readonly LineWarning[] {
  const { plmns } = carrier
  return imsi === undefined || plmns.some(plmn => imsi.startsWith(plmn))
    ? []
    : [{ code: 'imsi-foreign', plmns }]
}

/** Creates the lines of a hub. */
export function createLines({ store, now, createClient }: LinesContext): HubLines {
  const need = async (id: string): Promise<HubLine> =>
    (await store.lines.get(id)) ??
    fail('line', 'There is no such line. Ask `lines.list()` for those there are.')

  const check = async ({ alias, sessionOf }: LineDetails, own: string | undefined): Promise<void> => {
    const lines = await store.lines.list()
    if (alias !== undefined && alias !== '' && lines.some(line => line.alias === alias && line.id !== own))
      fail('alias', 'Another line has this alias. Choose another one.')
    if (
      sessionOf !== undefined &&
      sessionOf !== '' &&
      (sessionOf === own || !lines.some(({ id }) => id === sessionOf))
    )
      fail('sessionOf', 'The option `sessionOf` names no other line. Give the id of the line that signs in.')
  }

  const keep = async (line: HubLine, details: LineDetails, isNew: boolean): Promise<KeptLine> => {
    const kept = (await store.lines.change(line.id, each => applyDetails(each, details))) ?? line
    return { line: kept, isNew, warnings: warn(kept, createClient(kept)) }
  }

  return {
    async add({ carrier, phone, timeZone, ...told }) {
      const id = crypto.randomUUID()
      const client = createClient({ id, carrier, phone, ...(timeZone !== undefined && { timeZone }) })
      if (client.line === undefined)
        fail(
          'carrier',
          'The client of this carrier speaks for an account, not for a line. Give one for a line.',
        )
      const line: HubLine = {
        id,
        carrier,
        phone: client.line,
        timeZone: timeZone ?? client.carrier.timeZone,
        tags: [],
        addedAt: new Date(now()).toISOString(),
      }
      const details = readDetails(told)
      const lines = await store.lines.list()
      await check(details, lines.find(each => each.carrier === carrier && each.phone === line.phone)?.id)
      const added = await store.lines.add(line)
      return keep(added, details, added.id === id)
    },
    async list(filter = {}) {
      return (await store.lines.list()).filter(
        ({ carrier, tags, group }) =>
          (filter.carrier === undefined || carrier === filter.carrier) &&
          (filter.tag === undefined || tags.includes(filter.tag)) &&
          (filter.group === undefined || group === filter.group),
      )
    },
    async find(name) {
      const lines = await store.lines.list()
      const [found] = [
        ...lines.filter(({ id }) => id === name),
        ...lines.filter(({ alias }) => alias === name),
        ...lines.filter(({ phone }) => phone === name),
      ]
      return found
    },
    async change(id, told) {
      const line = await need(id)
      const details = readDetails(told)
      await check(details, id)
      return keep(line, details, false)
    },
    async signIn(id) {
      const line = await need(id)
      const session = await createClient(line).session()
      const { signInNeeded } = line
      const isOver =
        session.status === 'signed-in' &&
        signInNeeded !== undefined &&
        Date.parse(session.savedAt) > Date.parse(signInNeeded.since)
      return { session, ...(signInNeeded !== undefined && !isOver && { needed: signInNeeded }) }
    },
  }
}
