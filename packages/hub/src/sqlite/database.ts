/// <reference types="node" />
import { chmodSync, closeSync, openSync, statSync } from 'node:fs'
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import { FilesInUseError } from '../store/files-in-use-error.ts'
import { migrations } from './migrations.ts'

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** A database of the hub; everything in it is synchronous, so nothing comes in between. */
export interface Database {
  /** A prepared statement; the same text is prepared once. */
  readonly prepare: (sql: string) => StatementSync
  /** Runs all of it or nothing, alone among all processes. */
  readonly write: <T>(work: () => T) => T
  /** Reads all of it from one state of the database. */
  readonly read: <T>(work: () => T) => T
  /**
   * Writes deleted content out of the files.
   *
   * @throws FilesInUseError when a reader keeps the old content; it goes with the last one that has the file open.
   */
  readonly compact: () => void
  readonly close: () => void
}

/** How long a write waits for another process. */
const busyMs = 10_000

function readVersion(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version'])
}

/** Brings a file to the newest shape: each step whole or not at all, and once also where two processes open it. */
function migrate(db: DatabaseSync): void {
  if (readVersion(db) > migrations.length) {
    throw new Error(
      'This history was written by a newer version of @esim-usage/hub. Update the package; nothing was changed.',
    )
  }
  while (readVersion(db) < migrations.length) {
    db.exec('BEGIN IMMEDIATE')
    try {
      const version = readVersion(db)
      const step = migrations[version]
      if (step !== undefined) db.exec(`${step} PRAGMA user_version = ${version + 1};`)
      db.exec('COMMIT')
    } catch (error) {
      rollBack(db)
      throw error
    }
  }
}

/** SQLite has already taken back what it could not write, such as on a full disk; then there is nothing to do. */
function rollBack(db: DatabaseSync): void {
  try {
    db.exec('ROLLBACK')
  } catch {
    // The error that led here tells more.
  }
}

/** Takes the rights of others away, such as those of a file that was copied; where it is not ours it stays as it is. */
function keepForOwner(path: string): void {
  try {
    if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  } catch {
    // It is not there, or somebody else's.
  }
}

/** SQLite gives the side files it makes the rights of the file, so they are for the owner alone too. */
function createForOwner(path: string): void {
  if (path === ':memory:') return
  closeSync(openSync(path, 'a', 0o600))
  for (const end of ['', '-wal', '-shm']) keepForOwner(path + end)
}

/** Deleted content is written over in the file already, but what it was stands in the log beside it. */
function emptyLog(db: DatabaseSync): void {
  const written = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  if (written?.['busy'] !== 0) throw new FilesInUseError()
}

/** False: there was no room to write the rest anew, so the file keeps its size. */
function makeSmaller(db: DatabaseSync): boolean {
  try {
    db.exec('VACUUM')
    return true
  } catch {
    return false
  }
}

/** Opens a file, or `:memory:`, and brings it to the newest shape. */
export function openDatabase(path: string): Database {
  createForOwner(path)
  const db = new DatabaseSync(path)
  try {
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536;
      PRAGMA temp_store = MEMORY;`)
    migrate(db)
  } catch (error) {
    db.close()
    throw error
  }
  const statements = new Map<string, StatementSync>()
  const transact = <T>(begin: string, work: () => T): T => {
    db.exec(begin)
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      rollBack(db)
      throw error
    }
  }
  return {
    prepare(sql) {
      const known = statements.get(sql)
      if (known !== undefined) return known
      const statement = db.prepare(sql)
      statements.set(sql, statement)
      return statement
    },
    write: work => transact('BEGIN IMMEDIATE', work),
    read: work => transact('BEGIN', work),
    compact() {
      emptyLog(db)
      if (makeSmaller(db)) emptyLog(db)
    },
    close: () => db.close(),
  }
}
