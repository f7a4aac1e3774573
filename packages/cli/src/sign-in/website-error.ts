import type { WebsiteReason } from '@esim-usage/core'

/** Only the person can go on, on a page of the carrier. */
export class WebsiteError extends Error {
  override readonly name = 'WebsiteError'
  /** The page to open. */
  readonly url: string
  /** What the page wants. */
  readonly reason: WebsiteReason
  /** Carrier id. */
  readonly carrier: string

  constructor(url: string, reason: WebsiteReason, carrier: string) {
    super('website')
    this.url = url
    this.reason = reason
    this.carrier = carrier
  }
}
