/**
 * The history of a hub in one SQLite file. Needs Node 22.13 or newer.
 *
 * @module
 */
export * from './sqlite-store.ts'
