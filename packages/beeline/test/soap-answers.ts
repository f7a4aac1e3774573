/** An answer of the SubscriberService, with prefixes of its own. */
export const envelope = (operation: string, inner: string): string =>
  `xml <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><a:${operation}Response xmlns:a="urn:uss-wsapi:Subscriber">${inner}</a:${operation}Response></s:Body></s:Envelope>`

/** A fault of the carrier, by its code. */
export const faultOf = (code: string): string =>
  `xml <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><detail><UssWsApiException><errorCode>${code}</errorCode></UssWsApiException></detail></s:Fault></s:Body></s:Envelope>`
