import type { WebsiteReason } from '../client/sign-in.ts'
import type { AccountAction, AccountCode, CarrierCode } from '../errors/codes.ts'
import type { AdapterResponse } from './adapter-http.ts'

/** The carrier's code and words in an answer. */
export interface CarrierFault {
  /** Its code. */
  readonly code?: string
  /** Its words. */
  readonly message?: string
}

/** Maps a sign in an answer to an error; all that `when` gives must hold, the first rule wins. */
export interface ErrorRule {
  /** The sign. */
  readonly when: {
    /** HTTP status. */
    readonly status?: number | readonly number[]
    /** The carrier's code, as the fault port reads it. */
    readonly code?: string | readonly string[]
    /** The carrier's words, as the fault port reads them. */
    readonly message?: RegExp
    /** The body; tried on non-JSON and on bodies below 256 KiB. */
    readonly body?: RegExp
    /** True: the answer is HTML. False: it is not. */
    readonly html?: boolean
    /** Host of the final address, or of the Location of a redirect. */
    readonly landedOn?: string
    /** The adapter's name for the address, or one of several. */
    readonly endpoint?: string | readonly string[]
  }
  /** The meaning. */
  readonly then:
    | {
        /** An error of that code. */
        readonly error: AccountCode | CarrierCode | 'schema-mismatch'
        /** What the account holder can do. */
        readonly action?: AccountAction
      }
    | {
        /** Only the person can go on, on the carrier's page. */
        readonly website: WebsiteReason
      }
  /** Name of the tape that proves it. */
  readonly tape: string
}

/** How a carrier says that something is wrong. */
export interface FaultPort {
  /** Where this carrier writes its code and words. */
  read(response: AdapterResponse): CarrierFault | undefined
  /** In order of precedence. */
  readonly rules: readonly ErrorRule[]
}
