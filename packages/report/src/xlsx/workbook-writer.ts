import { strToU8, Zip, ZipDeflate } from 'fflate'
import { escapeMarkup } from '../escape-markup.ts'
import type { Styles } from './styles.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A sheet that is being written. */
export interface SheetWriter {
  /** Adds rows, as XML. */
  add(rows: string): void
  /** Ends it; `lastCell` such as `S120` bounds the filter. */
  end(lastCell?: string): void
}

/** Writes a workbook part by part; nothing of it is held. */
export interface WorkbookWriter {
  /** Begins a sheet; the one before has to be ended. Widths are in signs. */
  addSheet(name: string, widths: readonly number[], frozenRows: number): SheetWriter
  /** Writes what holds the sheets together. */
  end(): void
  /** Takes what was written since the last time. */
  take(): Uint8Array[]
}

/** The same records give the same bytes, whenever they are written. */
const writtenAt = new Date(1980, 0, 1)

/** On paper a sheet is as wide as the page, lying, and as long as it has to be. */
const printing = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'

/** Names of sheets are short and without some signs. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31)

const workbookXml = (names: readonly string[]): string =>
  `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
    .map(
      (name, index) =>
        `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

const relationsXml = (names: readonly string[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${names
    .map(
      (_name, index) =>
        `<Relationship Id="sheet${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join('')}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`

const contentTypesXml = (names: readonly string[]): string =>
  `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${names
    .map(
      (_name, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
    )
    .join('')}</Types>`

const rootXml = `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="workbook" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

function beginSheet(widths: readonly number[], frozenRows: number): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

/** An empty workbook. */
export function createWorkbook(styles: Styles): WorkbookWriter {
  let written: Uint8Array[] = []
  const names: string[] = []
  const zip = new Zip((error, data) => {
    if (error !== null) throw error
    written.push(data)
  })
  const open = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 })
    part.mtime = writtenAt
    zip.add(part)
    return part
  }
  const write = (path: string, text: string): void => open(path).push(strToU8(text), true)
  return {
    addSheet(name, widths, frozenRows) {
      names.push(sheetName(name))
      const part = open(`xl/worksheets/sheet${names.length}.xml`)
      part.push(strToU8(beginSheet(widths, frozenRows)))
      return {
        add: rows => part.push(strToU8(rows)),
        end(lastCell) {
          const filter = lastCell === undefined ? '' : `<autoFilter ref="A1:${lastCell}"/>`
          part.push(strToU8(`</sheetData>${filter}${printing}</worksheet>`), true)
        },
      }
    },
    end() {
      write('xl/styles.xml', styles.toXml())
      write('xl/workbook.xml', workbookXml(names))
      write('xl/_rels/workbook.xml.rels', relationsXml(names))
      write('_rels/.rels', rootXml)
      write('[Content_Types].xml', contentTypesXml(names))
      zip.end()
    },
    take() {
      const taken = written
      written = []
      return taken
    },
  }
}
