import type { ElementFormat, ElementReader, StatementContext } from '../format.ts'
import { readMoney, readOwnNumber } from '../values.ts'
import { emitMtsRow } from './to-row.ts'

type Attributes = Readonly<Record<string, string>>

const moment = /^(\S+)\s+(\S+)$/u

/** Days of `b`, or of a section where there is no `b`. */
function readPeriod({ sd, ed }: Attributes, context: StatementContext): void {
  if (sd !== undefined && ed !== undefined) context.period(sd, ed)
}

/** Sections stand for numbers, except those inside `tp`: they are sums of services, whose names may be anything. */
function createReader(context: StatementContext): ElementReader {
  let summaries = 0
  let isFirst = true
  let section: { readonly line: string | undefined } | undefined

  const openSection = (attributes: Attributes): void => {
    const line = readOwnNumber(attributes['n'] ?? '') ?? context.line
    section = { line }
    readPeriod(attributes, context)
    if (line === undefined) return
    context.found(line)
    const [net, gross] = [attributes['t'], attributes['f']].map(text => readMoney(text ?? ''))
    if (net === undefined && gross === undefined)
      return context.warn(
        'total-missing',
        'A section of the file prints no total, so nothing tells whether it is whole.',
      )
    context.total({ line, ...(net !== undefined && { net }), ...(gross !== undefined && { gross }) })
  }

  const readRow = (attributes: Attributes, { line }: { readonly line: string | undefined }): void => {
    const [, date = '', time = ''] = moment.exec(attributes['d'] ?? '') ?? []
    emitMtsRow(
      {
        line,
        date,
        time,
        offset: attributes['gmt'],
        number: attributes['n'] ?? '',
        zone: attributes['zp'] ?? '',
        service: attributes['s'] ?? '',
        addition: attributes['a'] ?? '',
        volume: attributes['du'] ?? '',
        billed: attributes['dup'],
        net: attributes['c'],
        gross: attributes['f'],
        raw: attributes,
      },
      context,
    )
  }

  return {
    open(name, attributes) {
      if (isFirst && name !== 'Report') context.fail('its root is another.')
      isFirst = false
      if (name === 'tp') summaries += 1
      else if (summaries > 0) return
      else if (name === 'b') readPeriod(attributes, context)
      else if (name === 'ds') openSection(attributes)
      else if (name === 'i' && section !== undefined) readRow(attributes, section)
    },
    close(name) {
      if (name === 'tp') summaries -= 1
      else if (name === 'ds' && summaries === 0) section = undefined
    },
  }
}

const isReport = (text: string): boolean => /<Report[\s>]/u.test(text) && /<(?:ds|tp)\s/u.test(text)
const isPersonal = (text: string): boolean => /\s(?:layerType|gmt)=/u.test(text)

/** XML of one line, ordered in the cabinet. */
export const mtsXml: ElementFormat = {
  id: 'mts-xml',
  carrier: 'mts',
  dataset: 'statement.detail',
  evidence: 'high',
  shape: 'elements',
  detect: ({ text }) => isReport(text) && isPersonal(text),
  read: createReader,
}

/** XML of an account of a company. */
export const mtsXmlBusiness: ElementFormat = {
  id: 'mts-xml-business',
  carrier: 'mts',
  dataset: 'statement.detail',
  evidence: 'medium',
  shape: 'elements',
  detect: ({ text }) => isReport(text) && !isPersonal(text),
  read: createReader,
}
