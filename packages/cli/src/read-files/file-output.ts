import { maskRecord } from '@esim-usage/hub'
import { toCsv } from '@esim-usage/report'
import type { Statement } from '@esim-usage/statements/node'
import type { Texts } from '@esim-usage/texts'
import { type CliIo, write, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { DearestRecords } from './dearest-records.ts'
import { renderStatement } from './render-statement.ts'

/** Writes what one file holds. */
export type FileOutput = (statement: Statement, file: string, isFirst: boolean) => Promise<void>

/** Records as JSON Lines, written while they are read, as a file may be larger than memory. */
export const jsonOutput =
  (io: CliIo, showOtherSide: boolean): FileOutput =>
  async statement => {
    for await (const records of statement.batches())
      await writeLines(
        io.stdout,
        records.map(record => JSON.stringify(showOtherSide ? record : maskRecord(record))),
      )
  }

/** Records as CSV, with one heading for all files. */
export const csvOutput =
  (io: CliIo, { language }: Texts, showOtherSide: boolean): FileOutput =>
  async (statement, _file, isFirst) => {
    const pieces = toCsv(statement, { language, showOtherSide })
    const { value: heading } = await pieces.next()
    if (isFirst && typeof heading === 'string') await write(io.stdout, heading)
    for await (const piece of pieces) await write(io.stdout, piece)
  }

/** A summary for a person. */
export const screenOutput =
  (io: CliIo, texts: Texts, showOtherSide: boolean): FileOutput =>
  async (statement, file, isFirst) => {
    const dearest = new DearestRecords()
    for await (const records of statement.batches()) dearest.add(records)
    const shown = showOtherSide ? dearest.records : dearest.records.map(maskRecord)
    const lines = renderStatement(file, await statement.summary(), shown, screenOf(io, texts))
    await writeLines(io.stdout, isFirst ? lines : ['', ...lines])
  }
