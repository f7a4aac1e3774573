import type { SandboxSettings } from '../sandbox-options.ts'
import { readCookies } from '../megafon/request-cookies.ts'
import type { MegafonBusinessAccount } from './accounts.ts'

/** Somebody's browser. */
export interface Browser {
  readonly id: string
  readonly csrf: string
  /** No password is taken before a picture was read. */
  owesPicture: boolean
  /** What pictures show, by the time they were asked with. */
  readonly pictures: Map<string, string>
  account: MegafonBusinessAccount | undefined
  until: number
}

/** The browsers that were seen, and who is signed in with them. */
export class Browsers {
  readonly #settings: SandboxSettings
  readonly #known = new Map<string, Browser>()

  constructor(settings: SandboxSettings) {
    this.#settings = settings
  }

  /** The browser of a request; undefined: it did not open the login page before. */
  of(request: Request): Browser | undefined {
    return this.#known.get(readCookies(request).get('JSESSIONID') ?? '')
  }

  /** A browser that was not seen before. */
  welcome(): Browser {
    const serial = this.#known.size + 1
    const browser: Browser = {
      id: `sandbox-business-${serial}`,
      csrf: `sandbox-xsrf-${serial}`,
      owesPicture: false,
      pictures: new Map(),
      account: undefined,
      until: 0,
    }
    this.#known.set(browser.id, browser)
    return browser
  }

  /** Signs an account in. How long that lasts is not known of the real cabinet. */
  signIn(browser: Browser, account: MegafonBusinessAccount): void {
    browser.account = account
    browser.until = this.#settings.now() + this.#settings.sessionMs
  }

  /** The account a request is signed in as. */
  accountOf(request: Request): MegafonBusinessAccount | undefined {
    const browser = this.of(request)
    return browser !== undefined && browser.until > this.#settings.now() ? browser.account : undefined
  }

  /** Ends the session of a request. */
  end(request: Request): void {
    const browser = this.of(request)
    if (browser !== undefined) browser.until = 0
  }

  /** Ends all sessions of an account. */
  expire(account: MegafonBusinessAccount): void {
    for (const browser of this.#known.values()) if (browser.account === account) browser.until = 0
  }
}
