import type { NoteStore } from '../store/line-store.ts'
import type { Database } from './database.ts'
import { readText } from './read-value.ts'

/** Notes in the database; those of a line that is not there are passed over. */
export function createNoteTable({ prepare }: Database): NoteStore {
  const line = '(SELECT no FROM line WHERE id = ?)'
  const select = prepare(`SELECT text FROM note WHERE line = ${line} AND key = ?`)
  const insert = prepare(
    `INSERT INTO note (line, key, text) SELECT no, ?, ? FROM line WHERE id = ?
    ON CONFLICT DO UPDATE SET text = excluded.text`,
  )
  const insertNew = prepare(
    `INSERT INTO note (line, key, text) SELECT no, ?, ? FROM line WHERE id = ? ON CONFLICT DO NOTHING`,
  )
  const update = prepare(`UPDATE note SET text = ? WHERE line = ${line} AND key = ? AND text = ?`)
  const remove = prepare(`DELETE FROM note WHERE line = ${line} AND key = ?`)
  const selectAll = prepare(
    `SELECT key, text FROM note WHERE line = ${line} AND substr(key, 1, length(?)) = ? ORDER BY key`,
  )
  return {
    async get(lineId, key) {
      const row = select.get(lineId, key)
      return row && readText(row['text'])
    },
    async set(lineId, key, text) {
      if (text === undefined) remove.run(lineId, key)
      else insert.run(key, text, lineId)
    },
    async replace(lineId, key, text, ifText) {
      const { changes } =
        ifText === undefined ? insertNew.run(key, text, lineId) : update.run(text, lineId, key, ifText)
      return Number(changes) === 1
    },
    list: async (lineId, prefix = '') =>
      selectAll
        .all(lineId, prefix, prefix)
        .map(row => [readText(row['key']), readText(row['text'])] as const),
  }
}
