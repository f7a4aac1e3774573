import type {
  AccountCode,
  CarrierCode,
  ErrorCode,
  ErrorFacts,
  InvalidRequestCode,
  NetworkCode,
  ResponseCode,
} from './codes.ts'

const mark = Symbol.for('@esim-usage/error')

/**
 * Base of all errors of this SDK. `code` is for programs, `message` says in a sentence what to do.
 *
 * An abort is no error of ours: the signal's own reason comes through.
 */
export abstract class EsimUsageError extends Error {
  /** For programs; stable across releases. */
  abstract readonly code: ErrorCode
  /** What is known about it. */
  readonly facts: ErrorFacts

  constructor(message: string, facts: ErrorFacts) {
    super(message)
    this.name = new.target.name
    this.facts = facts
    Object.defineProperty(this, mark, { value: true })
  }

  /** True for an error of this SDK, also of another installed copy of it. */
  static is(error: unknown): error is EsimUsageError {
    return typeof error === 'object' && error !== null && mark in error
  }
}

/** The developer must change the call. Thrown before any request. */
export class InvalidRequestError extends EsimUsageError {
  /** For programs. */
  readonly code: InvalidRequestCode

  constructor(code: InvalidRequestCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts)
    this.code = code
  }
}

/** The account holder must act. */
export class AccountError extends EsimUsageError {
  /** For programs. */
  readonly code: AccountCode

  constructor(code: AccountCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts)
    this.code = code
  }
}

/** The carrier must act, or needs time. */
export class CarrierError extends EsimUsageError {
  /** For programs. */
  readonly code: CarrierCode

  constructor(code: CarrierCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts)
    this.code = code
  }
}

/** The network failed. */
export class NetworkError extends EsimUsageError {
  /** For programs. */
  readonly code: NetworkCode

  constructor(code: NetworkCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts)
    this.code = code
  }
}

/** The answer is not what this version of the SDK knows; a newer one may. */
export class ResponseError extends EsimUsageError {
  /** For programs. */
  readonly code: ResponseCode

  constructor(code: ResponseCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts)
    this.code = code
  }
}
