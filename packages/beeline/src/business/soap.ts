import type { AdapterContext, AdapterRequest, AdapterResponse, Schema } from '@esim-usage/core/adapter'
import * as z from 'zod/mini'
import { addressOf, envelopeNamespace, namespaceOf, soapActionOf, type SoapService } from './endpoints.ts'
import { childOf, readXml, textsOf, type XmlElement } from './read-xml.ts'

/** Fields of a call in the order of the schema; an undefined one is left out, a list comes one by one. */
export type SoapFields = Readonly<Record<string, string | readonly string[] | undefined>>

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string): string => text.replaceAll(/[&<>]/g, sign => entities[sign] ?? sign)

const toElements = ([name, value]: readonly [string, SoapFields[string]]): string =>
  (typeof value === 'string' ? [value] : (value ?? []))
    .map(each => `<${name}>${escape(each)}</${name}>`)
    .join('')

/** One call of AuthService or SubscriberService: children unqualified, as the schema has them. */
export function soapRequest(service: SoapService, operation: string, fields: SoapFields): AdapterRequest {
  const inner = Object.entries(fields).map(toElements).join('')
  return {
    endpoint: `soap.${operation}`,
    url: addressOf(service),
    method: 'POST',
    headers: {
      accept: 'text/xml',
      soapaction: soapActionOf(service, operation),
    },
    body: {
      text: `<?xml version="1.0" encoding="UTF-8"?><e:Envelope xmlns:e="${envelopeNamespace}" xmlns:u="${namespaceOf(service)}"><e:Body><u:${operation}>${inner}</u:${operation}></e:Body></e:Envelope>`,
      mediaType: 'text/xml; charset=utf-8',
    },
  }
}

/** What stands in the body of an envelope. Undefined: it is no envelope. Throws when it is no XML. */
export function readBody(text: string): XmlElement | undefined {
  const root = readXml(text.replace(/^\uFEFF/, ''))
  if (root.uri !== envelopeNamespace || root.name !== 'Envelope') return undefined
  return root.children.find(({ uri, name }) => uri === envelopeNamespace && name === 'Body')?.children[0]
}

function parse(response: AdapterResponse): XmlElement | undefined {
  try {
    return readBody(response.text())
  } catch {
    // No XML is no JSON either, so this ends as an answer that cannot be read.
    return response.json(z.never())
  }
}

/** An answer that was read, and the response it is checked against. */
export interface SoapReply {
  readonly element: XmlElement
  readonly response: AdapterResponse
}

/** Judges an answer and takes what it holds. A fault comes with status 500, so the status alone says nothing. */
export function readReply(
  context: AdapterContext,
  response: AdapterResponse,
  service: SoapService,
  operation: string,
): SoapReply {
  context.http.check(response)
  const element = parse(response)
  const fits = element?.uri === namespaceOf(service) && element.name === `${operation}Response`
  return fits ? { element, response } : context.fail('schema-mismatch')
}

/** The children of that name, checked. */
export const rowsOf = <T>({ element, response }: SoapReply, name: string, row: Schema<T>): readonly T[] =>
  element.children.filter(each => each.name === name).map(each => response.accept(textsOf(each), row))

/** The texts beside the children, checked. */
export const fieldsOf = <T>({ element, response }: SoapReply, schema: Schema<T>): T =>
  response.accept(textsOf(element), schema)

/** The reply inside of a child; undefined: there is none. */
export function insideOf({ element, response }: SoapReply, name: string): SoapReply | undefined {
  const inner = childOf(element, name)
  return inner && { element: inner, response }
}
