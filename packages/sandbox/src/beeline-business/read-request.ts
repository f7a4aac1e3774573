import { SaxesParser } from 'saxes'
import { envelopeNamespace } from './envelope.ts'

/** What a request asks. */
export interface SoapRequest {
  readonly namespace: string
  readonly operation: string
  /** The first field of that name; empty: there is none. */
  readonly field: (name: string) => string
  /** All fields of that name. */
  readonly fields: (name: string) => readonly string[]
}

interface Open {
  readonly uri: string
  readonly local: string
}

const isEnvelope = (open: readonly Open[]): boolean => {
  const [envelope, body] = open
  return (
    envelope?.uri === envelopeNamespace &&
    envelope.local === 'Envelope' &&
    body?.uri === envelopeNamespace &&
    body.local === 'Body'
  )
}

/** Reads one operation with unqualified fields; undefined: it is none. */
export function readRequest(text: string): SoapRequest | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const open: Open[] = []
  const found: { operation?: Open; isWrong: boolean } = { isWrong: false }
  const texts = new Map<string, string[]>()
  let inner = ''
  parser.on('error', () => {
    found.isWrong = true
  })
  parser.on('opentag', ({ uri, local }) => {
    open.push({ uri, local })
    inner = ''
    if (open.length === 3 && isEnvelope(open)) found.operation = { uri, local }
    if (open.length > 4 || (open.length === 4 && uri !== '')) found.isWrong = true
  })
  parser.on('text', part => {
    inner += part
  })
  parser.on('closetag', ({ local }) => {
    if (open.length === 4) texts.set(local, [...(texts.get(local) ?? []), inner])
    open.pop()
  })
  parser.write(text).close()
  const { operation, isWrong } = found
  if (operation === undefined || isWrong) return undefined
  const fields = (name: string): readonly string[] => texts.get(name) ?? []
  return {
    namespace: operation.uri,
    operation: operation.local,
    fields,
    field: name => fields(name)[0] ?? '',
  }
}
