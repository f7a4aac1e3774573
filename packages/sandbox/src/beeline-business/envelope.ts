import { wordsOfCode } from '../beeline/fault-codes.ts'

/** Namespace of envelopes. */
export const envelopeNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text as it stands in an element. */
export const escapeXml = (text: string): string => text.replaceAll(/[&<>]/g, sign => entities[sign] ?? sign)

/** An answer of SOAP. */
export const envelope = (inner: string, status = 200): Response =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<S:Envelope xmlns:S="${envelopeNamespace}"><S:Body>${inner}</S:Body></S:Envelope>`,
    { status, headers: { 'content-type': 'text/xml; charset=utf-8' } },
  )

/** A fault of the carrier's table: the status is 500 whatever it says. */
export const refuseSoap = (code: number): Response =>
  envelope(
    `<ns0:Fault xmlns:ns0="${envelopeNamespace}"><faultcode>ns0:Server</faultcode><faultstring>com.amdocs.uss.wsapi.UssWsApiException</faultstring><detail><ns1:UssWsApiException xmlns:ns1="urn:uss-wsapi:Types"><errorCode>${code}</errorCode><errorDescription>${escapeXml(wordsOfCode(code))}</errorDescription></ns1:UssWsApiException></detail></ns0:Fault>`,
    500,
  )
