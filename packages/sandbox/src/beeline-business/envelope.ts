import { wordsOfCode } from '../beeline/fault-codes.ts'

/** Namespace of envelopes. */
export const envelopeNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escape = (text: string): string => text.replaceAll(/[&<>]/g, sign => entities[sign] ?? sign)

/** An element and what stands in it: text, a number, or elements that are written already. */
export const element = (name: string, inner: string | number): string =>
  `<${name}>${typeof inner === 'number' ? printNumber(inner) : inner}</${name}>`

/** Doubles print a decimal at least. */
const printNumber = (value: number): string => (Number.isInteger(value) ? `${value}.0` : String(value))

/** An element of fields; an undefined one is left out. Texts are escaped. */
export const row = (name: string, fields: Readonly<Record<string, string | number | undefined>>): string =>
  element(
    name,
    Object.entries(fields)
      .map(([field, value]) =>
        value === undefined ? '' : element(field, typeof value === 'string' ? escape(value) : value),
      )
      .join(''),
  )

const envelope = (head: string, inner: string, status: number): Response =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<S:Envelope xmlns:S="${envelopeNamespace}">${head}<S:Body>${inner}</S:Body></S:Envelope>`,
    { status, headers: { 'content-type': 'text/xml; charset=utf-8' } },
  )

const workContext =
  '<S:Header><WorkContext xmlns="http://oracle.com/weblogic/soap/workarea/">ZXhhbXBsZQ==</WorkContext></S:Header>'

/** The answer of an operation; a header nobody asked for comes first. */
export const answerSoap = (namespace: string, operation: string, inner: string): Response =>
  envelope(
    workContext,
    `<ns0:${operation}Response xmlns:ns0="${namespace}">${inner}</ns0:${operation}Response>`,
    200,
  )

const fault = (code: 'Server' | 'Client', words: string, detail: string): Response =>
  envelope(
    '',
    `<ns0:Fault xmlns:ns0="${envelopeNamespace}"><faultcode>ns0:${code}</faultcode><faultstring>${words}</faultstring>${detail}</ns0:Fault>`,
    500,
  )

/** A fault of the carrier's table: the status is 500 whatever it says. */
export const refuseSoap = (code: number): Response =>
  fault(
    'Server',
    'com.amdocs.uss.wsapi.UssWsApiException',
    `<detail><ns1:UssWsApiException xmlns:ns1="urn:uss-wsapi:Types">${element('errorCode', String(code))}${element('errorDescription', escape(wordsOfCode(code)))}</ns1:UssWsApiException></detail>`,
  )

/** A request that is none, or an operation nobody knows. */
export const refuseClient = (words: string): Response => fault('Client', words, '')
