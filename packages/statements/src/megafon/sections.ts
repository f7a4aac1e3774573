import type { StatementContext, TableFormat, TableReader } from '../format.ts'
import { readMoney, readOwnNumber } from '../values.ts'
import { emitMegafonRow } from './to-row.ts'
import { kindOf, roamingOf } from './words.ts'

/** Places of the cells; the file has no header, and sections of roaming differ. */
interface Layout {
  readonly party: number
  readonly place: number
  readonly volume: number
  readonly unit: number
  readonly cost: number
}

const home: Layout = { party: 9, place: 10, volume: 14, unit: 15, cost: 18 }
const away: Layout = { party: 9, place: 19, volume: 11, unit: 13, cost: 16 }
const timeAt = 3
const serviceAt = 5
const zoneAt = 6

const title = /^Детализация\D*(\d{11})(.*)$/iu
const date = /^\d{2}\.\d{2}\.\d{2}$/u
const leastCells = 20

function createReader(context: StatementContext): TableReader {
  let line: string | undefined
  let layout = home
  let isOver = false
  return {
    row(cells) {
      const [first = ''] = cells
      const [, own, rest = ''] = title.exec(first) ?? []
      if (own !== undefined) {
        line = readOwnNumber(own)
        layout = rest.includes('за пределами домашней') ? away : home
        if (line !== undefined) context.found(line)
      } else if (first.startsWith('Всего по всем абонентам')) {
        const gross = readMoney(cells.findLast(cell => cell.trim() !== '')?.trim() ?? '')
        isOver = true
        if (gross !== undefined) context.total({ gross })
      } else if (date.test(first)) {
        if (cells.length < leastCells)
          context.fail('a row has fewer cells than it should; it may be cut off.')
        const get = (place: number): string => cells[place]?.trim() ?? ''
        const [service, unit, zone] = [get(serviceAt), get(layout.unit), get(zoneAt)]
        const isData = kindOf(service, unit) === 'data'
        emitMegafonRow(
          {
            line,
            date: first,
            time: get(timeAt),
            // Data rows have the access point in the place of the zone.
            party: isData && layout === home ? zone : get(layout.party),
            volume: get(layout.volume),
            unit,
            service,
            roaming: layout === away ? roamingOf(get(layout.place), true) : 'home',
            cost: get(layout.cost),
            raw: cells,
          },
          context,
        )
      }
    },
    end() {
      if (!isOver)
        context.warn('total-missing', 'The file prints no total, so nothing tells whether it is whole.')
    },
  }
}

/** CSV of companies without a header: a section for each line, and for its roaming. */
export const megafonSections: TableFormat = {
  id: 'megafon-csv-sections',
  carrier: 'megafon',
  dataset: 'statement.sections',
  evidence: 'medium',
  shape: 'table',
  detect: sample =>
    sample.container === 'csv' &&
    sample.has('Детализация оказанных услуг по абонентскому номеру') &&
    !sample.has('Вид услуги'),
  read: createReader,
}
