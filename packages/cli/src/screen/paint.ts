import type { Writable } from 'node:stream'
import { styleText } from 'node:util'
import { isTerminal } from '../cli-io.ts'

/** How a piece of text is to stand out. */
export type Emphasis = 'bold' | 'dim' | 'green' | 'yellow' | 'red'

/** Makes text stand out where colours are wanted. */
export type Paint = (emphasis: Emphasis, text: string) => string

/** Colours on a terminal, unless `NO_COLOR` is set (https://no-color.org) or the terminal is dumb. */
export function createPaint(stream: Writable, env: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = isTerminal(stream) && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  return wanted
    ? (emphasis, text) => styleText(emphasis, text, { validateStream: false })
    : (_emphasis, text) => text
}

/** Columns of the terminal, kept to what a table looks well in; 80 where the stream has none. */
export function widthOf(stream: Writable): number {
  const columns: unknown = Reflect.get(stream, 'columns')
  return typeof columns === 'number' && columns > 0 ? Math.min(100, Math.max(60, columns)) : 80
}
