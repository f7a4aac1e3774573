import type { DatasetState, FactDataset, HubDataset } from '../dataset/dataset.ts'
import { toContent } from '../dataset/to-content.ts'
import type { Fact, FactStore } from '../store/fact-store.ts'
import type { FactDraft, RowCounts } from '../store/hub-run.ts'
import type { Database, Row } from './database.ts'
import { readJsonText, readText } from './read-value.ts'

/** The port, and what a commit writes inside its own transaction. */
export interface FactTable extends FactStore {
  /** Keeps a value; the same content as before only moves `seenTo`. */
  put(lineNumber: number, draft: FactDraft, readAt: string): RowCounts
  putState(lineNumber: number, state: DatasetState): void
}

const none: RowCounts = { added: 0, changed: 0, removed: 0 }

function toFact<Dataset extends FactDataset>(dataset: Dataset, row: Row): Fact<Dataset> {
  return {
    dataset,
    key: readText(row['key']),
    value: readJsonText(row['value']),
    seenFrom: readText(row['seen_from']),
    seenTo: readText(row['seen_to']),
  }
}

/** Values and states in the database. */
export function createFactTable({ prepare }: Database): FactTable {
  const line = '(SELECT no FROM line WHERE id = ?)'
  const selectAll = prepare(
    `SELECT * FROM fact WHERE line = ${line} AND dataset = ? ORDER BY seen_from, key, no`,
  )
  const selectLatest = prepare(
    `SELECT * FROM fact AS own WHERE line = ${line} AND dataset = ? AND no =
      (SELECT max(no) FROM fact WHERE line = own.line AND dataset = own.dataset AND key = own.key) ORDER BY key`,
  )
  const selectLast = prepare(
    'SELECT no, content FROM fact WHERE line = ? AND dataset = ? AND key = ? ORDER BY no DESC LIMIT 1',
  )
  const insert = prepare(
    `INSERT INTO fact (line, dataset, key, no, seen_from, seen_to, content, value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const touch = prepare(
    'UPDATE fact SET seen_to = ?, value = ? WHERE line = ? AND dataset = ? AND key = ? AND no = ?',
  )
  const selectStates = prepare(`SELECT body FROM dataset_state WHERE line = ${line} ORDER BY dataset`)
  const selectState = prepare(`SELECT body FROM dataset_state WHERE line = ${line} AND dataset = ?`)
  const upsertState = prepare(
    `INSERT INTO dataset_state (line, dataset, body) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET body = excluded.body`,
  )
  return {
    latest: async (lineId, dataset) => selectLatest.all(lineId, dataset).map(row => toFact(dataset, row)),
    history: async (lineId, dataset) => selectAll.all(lineId, dataset).map(row => toFact(dataset, row)),
    states: async lineId => selectStates.all(lineId).map(row => readJsonText(row['body'])),
    async state(lineId: string, dataset: HubDataset) {
      const row = selectState.get(lineId, dataset)
      return row && readJsonText(row['body'])
    },
    put(lineNumber, { dataset, key, value }, readAt) {
      const content = toContent(value)
      const last = selectLast.get(lineNumber, dataset, key)
      const text = JSON.stringify(value)
      if (last !== undefined && last['content'] === content) {
        touch.run(readAt, text, lineNumber, dataset, key, Number(last['no']))
        return none
      }
      const no = last === undefined ? 1 : Number(last['no']) + 1
      insert.run(lineNumber, dataset, key, no, readAt, readAt, content, text)
      return last === undefined ? { ...none, added: 1 } : { ...none, changed: 1 }
    },
    putState(lineNumber, state) {
      upsertState.run(lineNumber, state.dataset, JSON.stringify(state))
    },
  }
}
