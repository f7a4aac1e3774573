import type { HubLine } from '../line/hub-line.ts'
import type { LineStore } from '../store/line-store.ts'
import type { Database, Row } from './database.ts'
import { readJsonText, readText } from './read-value.ts'

type LineBody = Omit<HubLine, 'id' | 'carrier' | 'phone' | 'timeZone'>

function toLine(row: Row): HubLine {
  const body: LineBody = readJsonText(row['body'])
  return {
    id: readText(row['id']),
    carrier: readText(row['carrier']),
    phone: readText(row['phone']),
    timeZone: readText(row['time_zone']),
    ...body,
  }
}

const toBody = ({ id: _id, carrier: _carrier, phone: _phone, timeZone: _zone, ...body }: HubLine): string =>
  JSON.stringify(body)

/** Lines in the database. */
export function createLineTable({ prepare, write }: Database): LineStore {
  const selectAll = prepare('SELECT * FROM line ORDER BY no')
  const select = prepare('SELECT * FROM line WHERE id = ?')
  const selectSame = prepare('SELECT * FROM line WHERE carrier = ? AND phone = ?')
  const insert = prepare(
    'INSERT INTO line (id, carrier, phone, time_zone, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const update = prepare('UPDATE line SET body = ? WHERE id = ?')
  const get = (id: string): HubLine | undefined => {
    const row = select.get(id)
    return row && toLine(row)
  }
  return {
    list: async () => selectAll.all().map(toLine),
    get: async id => get(id),
    add: async line =>
      write(() => {
        insert.run(line.id, line.carrier, line.phone, line.timeZone, toBody(line))
        const row = selectSame.get(line.carrier, line.phone)
        return row === undefined ? line : toLine(row)
      }),
    change: async (id, edit) =>
      write(() => {
        const line = get(id)
        if (line === undefined) return undefined
        update.run(toBody(edit(line)), id)
        return get(id)
      }),
  }
}

/** The number a line has inside the database; undefined: there is no such line. */
export function findLineNumber({ prepare }: Database, lineId: string): number | undefined {
  const row = prepare('SELECT no FROM line WHERE id = ?').get(lineId)
  return row && Number(row['no'])
}
