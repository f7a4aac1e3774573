import type { ElementReader, LineReader, StatementSample, TableReader } from '../format.ts'

/** An opened file. `run` feeds a reader and pauses after each piece, so that what it read can be passed on. */
export type Opened =
  | {
      readonly shape: 'table'
      readonly sample: StatementSample
      run(reader: TableReader): AsyncIterable<void>
    }
  | {
      readonly shape: 'elements'
      readonly sample: StatementSample
      run(reader: ElementReader): AsyncIterable<void>
    }
  | {
      readonly shape: 'lines'
      readonly sample: StatementSample
      run(reader: LineReader): AsyncIterable<void>
    }
