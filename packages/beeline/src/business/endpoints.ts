/** Where the services live. */
export const origins = ['https://my.beeline.ru'] as const

/** A service of the corporate API. */
export type SoapService = 'Auth' | 'Subscriber'

export const envelopeNamespace = 'http://schemas.xmlsoap.org/soap/envelope/'

/** Namespace of the calls of a service and of their answers. */
export const namespaceOf = (service: SoapService): string => `urn:uss-wsapi:${service}`

export const addressOf = (service: SoapService): string => `https://my.beeline.ru/api/${service}Service`

export const soapActionOf = (service: SoapService, operation: string): string =>
  `"${namespaceOf(service)}:${service}Interface:${operation}Request"`
