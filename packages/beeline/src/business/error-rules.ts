import type { AdapterResponse, CarrierFault, ErrorRule, FaultPort } from '@esim-usage/core/adapter'
import { codeRules } from '../fault-codes.ts'
import { pageRules } from '../page-rules.ts'
import { childOf, textsOf, type XmlElement } from './read-xml.ts'
import { readBody } from './soap.ts'

/** Faults of the protocol, without a code of the carrier. */
const protocol: readonly ErrorRule[] = [
  { when: { code: 'Client' }, then: { error: 'rejected' }, tape: 'operation-unknown' },
  { when: { code: 'Server' }, then: { error: 'unavailable' }, tape: 'server-fault' },
]

/** `detail` holds the exception; its name is certain, its prefix is not. */
function toFault(fault: XmlElement): CarrierFault {
  const exception = childOf(childOf(fault, 'detail'), 'UssWsApiException')
  const { errorCode, errorDescription } = exception === undefined ? {} : textsOf(exception)
  const { faultcode, faultstring } = textsOf(fault)
  const code = errorCode ?? faultcode?.replace(/^.*:/, '')
  return {
    ...(code !== undefined && { code }),
    message: errorDescription ?? (errorCode === undefined ? (faultstring ?? '') : ''),
  }
}

/** The code and words of a SOAP fault. A body that cannot be read names none. */
export function readSoapFault(response: AdapterResponse): CarrierFault | undefined {
  if (!response.text().includes('Fault')) return undefined
  try {
    const body = readBody(response.text())
    return body?.name === 'Fault' ? toFault(body) : undefined
  } catch {
    return undefined
  }
}

/** Faults come with status 500 and are judged by their code, by the table REST has. */
export const businessFaults: FaultPort = {
  read: readSoapFault,
  rules: [...pageRules, ...protocol, ...codeRules],
}
