/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from '../../parse/read-json.ts'
import { parseTape } from './parse-tape.ts'
import { TapeError } from './tape-error.ts'
import type { Tape } from './tape.ts'

const toPath = (folder: string | URL): string => (typeof folder === 'string' ? folder : fileURLToPath(folder))

function readBytes(tape: string, folder: string, file: string): Uint8Array<ArrayBuffer> {
  if (file !== basename(file)) throw new TapeError(tape, `the file ${file} does not lie beside tape.json.`)
  const path = join(folder, file)
  if (!existsSync(path)) throw new TapeError(tape, `the file ${file} is missing.`)
  return new Uint8Array(readFileSync(path))
}

function readJsonFile(tape: string, folder: string, file: string): unknown {
  try {
    return readJson(new TextDecoder().decode(readBytes(tape, folder, file)))
  } catch (error) {
    if (error instanceof TapeError) throw error
    throw new TapeError(tape, `the file ${file} is no JSON.`)
  }
}

/**
 * Reads the tape of a folder: `tape.json`, `expected.json` and the body files beside them.
 *
 * @throws {@link TapeError} with the tape, the file and the member that is wrong. A file that no exchange uses is wrong too.
 */
export function readTape(folder: string | URL): Tape {
  const path = toPath(folder)
  const name = basename(path)
  const used = new Set(['tape.json', 'expected.json'])
  const tape = parseTape(
    name,
    readJsonFile(name, path, 'tape.json'),
    readJsonFile(name, path, 'expected.json'),
    file => {
      used.add(file)
      return readBytes(name, path, file)
    },
  )
  const unused = readdirSync(path).find(file => !used.has(file))
  if (unused !== undefined) throw new TapeError(name, `no exchange uses the file ${unused}.`)
  return tape
}

/** Reads all tapes of a folder, by name. */
export function readTapes(folder: string | URL): Tape[] {
  const path = toPath(folder)
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => readTape(join(path, entry.name)))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}
