import type { UsageRow } from '../usage/usage-row.ts'
import type { Database } from './database.ts'
import { stands } from './migrations.ts'

/** Columns of a row, those of a `UsageRow` after its place in lane and run. */
export const placeColumns = 'lane, day, id, to_run, from_run'
/** What a row says. */
export const sayingColumns: string =
  'instant_ms, kind, direction, roaming, zone, country, bundle, counterparty, status, quality, events, quantity, ' +
  'billed, amount, currency, scale, source, body'

const columns = `${placeColumns}, ${sayingColumns}`

/** Puts a row of a run in; false: the lane has one of that id already. */
export type InsertRow = (row: UsageRow, source: number) => boolean

/** Creates what puts the rows of a run in. */
export function createInsertRow({ prepare }: Database, lane: number, run: number): InsertRow {
  const statement = prepare(
    `INSERT INTO usage_record (${columns}) VALUES (${columns.replaceAll(/\w+/g, '?')}) ON CONFLICT DO NOTHING`,
  )
  return (row, source) =>
    statement.run(
      lane,
      row.day,
      row.id,
      stands,
      run,
      row.instantMs,
      row.kind,
      row.direction,
      row.roaming,
      row.zone,
      row.country,
      row.bundle,
      row.counterparty,
      row.status,
      row.quality,
      row.events,
      row.quantity,
      row.billed,
      row.amount,
      row.currency,
      row.scale,
      source,
      row.body,
    ).changes === 1
}
