import type { LineFormat, LineReader, StatementContext } from '../format.ts'
import { readMoney, readOwnNumber } from '../values.ts'
import { emitMtsRow } from './to-row.ts'

/** Date, time and offset begin a row; they may stand in one piece or in several, on one line or on two. */
const rowStart = /^\d{2}\.\d{2}\.\d{4}[\t ]+\d{1,2}:\d{2}:\d{2}(?:[\t ]|$)/u
const wholeRow = /^(\S+)[\t ]+(\S+)[\t ]+([+-]\d{2}:\d{2})[\t ]+([^]*)$/u
/** Head and foot of a page, and what follows the rows. */
const notRow =
  /^(?:Страница \d+ из|FORIS OSS|Номер SIM карты|Сетевой ресурс|Оказанные услуги|Итого|\* -|Всего )/u
/** Volume and cost end a row; what is close together may be one piece. */
const rowEnd = /[\t ](\d+:\d{2}(?::\d{2})?|\d+ ?Kb|\d+)[\t ]+(-?\d+,\d{2,4})(?=[\t ]|$)/iu
const serviceWithAddition = /^([^\t]+)[\t ]([UI])$/u
const printedPeriod = /за период с (\d{2}\.\d{2}\.\d{4}) по (\d{2}\.\d{2}\.\d{4})/iu
/** A name that fills its column is broken at any character; zones are not of this kind. */
const broken = /^[\x21-\x7e]+$/u
const shortestBroken = 12

interface Tail {
  readonly number: string
  readonly zones: readonly string[]
  readonly service: string
  readonly addition: string
  readonly volume: string
  readonly net: string
}

/** Puts a broken name together; the rest are zones. */
function splitName(pieces: readonly string[]): readonly [number: string, zones: string[]] {
  let [number = '', ...rest] = pieces
  while (rest[0] !== undefined && broken.test(rest[0]) && rest[0] !== 'VoLTE') {
    if (number.length < shortestBroken || !broken.test(number)) break
    number += rest.shift() ?? ''
  }
  return [number, rest]
}

/** What stands behind the offset of a row, pieces parted by tabs. Undefined: it is no row. */
function readTail(text: string): Tail | undefined {
  const end = rowEnd.exec(text)
  const [all = '', volume = '', net = ''] = end ?? []
  if (end === null) return undefined
  // Where the columns stand on one line, the rest of a broken name follows the row.
  const behind = text.slice(end.index + all.length).split('\t')
  const restOfName = behind.filter(piece => broken.test(piece) && !/^\d{2}\.\d{2}\.\d{4}/u.test(piece))
  const pieces = text.slice(0, end.index).split('\t')
  const addition = /^[UI]$/u.test(pieces.at(-1) ?? '') ? (pieces.pop() ?? '') : ''
  const last = pieces.pop() ?? ''
  const [, service = last, close = addition] = serviceWithAddition.exec(last) ?? []
  const [first = '', ...others] = pieces
  const [number, zones] = splitName([first, ...restOfName, ...others])
  return first === '' || zones.length > 2
    ? undefined
    : { number, zones, service, addition: close, volume, net }
}

/** With one zone it is not told which of the two it is. */
function zoneOf(zones: readonly string[]): string | undefined {
  if (zones.length === 1) return zones[0] === 'VoLTE' ? zones[0] : undefined
  return zones[0] ?? ''
}

function createReader(context: StatementContext): LineReader {
  let line: string | undefined
  let row: string[] | undefined
  let previous = ''
  let hasTotal = false

  const flush = (): void => {
    if (row === undefined) return
    const pieces = row
    row = undefined
    const [, date = '', time = '', offset, rest = ''] = wholeRow.exec(pieces.join('\t')) ?? []
    const tail = offset === undefined ? undefined : readTail(rest)
    if (offset === undefined || tail === undefined)
      return context.warn('row-skipped', 'A row of the PDF could not be put together, so it was left out.')
    emitMtsRow({ line, date, time, offset, ...tail, zone: zoneOf(tail.zones), raw: pieces }, context)
  }

  const readPlain = (text: string): void => {
    const [, from, to] = printedPeriod.exec(text) ?? []
    if (from !== undefined && to !== undefined) context.period(from, to)
    const own = previous.endsWith('Сетевой ресурс') ? readOwnNumber(text) : undefined
    if (own !== undefined && line === undefined) {
      line = own
      context.found(own)
    }
    const total = /^Итого:?$/u.test(previous) ? text : /^Итого:?\s+(\S+)$/u.exec(text)?.[1]
    const net = total === undefined || hasTotal ? undefined : readMoney(total.trim())
    if (net === undefined) return
    hasTotal = true
    context.total({ ...(line !== undefined && { line }), net })
  }

  return {
    line({ text, pieces }) {
      if (rowStart.test(text)) {
        flush()
        row = pieces.map(piece => piece.text)
      } else if (notRow.test(text)) {
        flush()
        const own = /^Сетевой ресурс\s+(\S+)$/u.exec(text)?.[1]
        if (own !== undefined) line ??= readOwnNumber(own)
        readPlain(text)
      } else if (row !== undefined) row.push(...pieces.map(piece => piece.text))
      else readPlain(text)
      previous = text
    },
    end() {
      flush()
      if (!hasTotal)
        context.warn('total-missing', 'The file prints no total, so nothing tells whether it is whole.')
    },
  }
}

/** The PDF of the cabinet, or the text taken from one; the order of the pieces counts, not their places. */
export const mtsPdf: LineFormat = {
  id: 'mts-pdf',
  carrier: 'mts',
  dataset: 'statement.detail',
  evidence: 'high',
  shape: 'lines',
  detect: sample => sample.has('Оказанные услуги связи', 'Сетевой ресурс', 'GMT*'),
  read: createReader,
}
