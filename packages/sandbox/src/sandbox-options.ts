/** How a sandbox behaves. */
export interface SandboxOptions {
  /** The sandbox's time, milliseconds since the epoch; default: the system's. A `Clock` fits. */
  now?(): number
  /** Waits for the fault `slow`; default: a timer. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<void>
  /**
   * Calls, messages and data sessions in a full month of the main line; default 300. Fees and top-ups come besides.
   * MegaFon lists of them what is charged, and calls that went out; whether it lists free ones is not known.
   */
  readonly rowsPerMonth?: number
  /** Rows on a page of itemised usage; default 50. The real size is not known. */
  readonly pageSize?: number
  /**
   * How often a long task answers "not yet" in one of its four forms, or the business cabinet of MegaFon that its data
   * are not gathered; default 1.
   */
  readonly pendingAnswers?: number
  /**
   * Life of a cabinet session, milliseconds; default 30 minutes. The real one is not known. Tokens of MegaFon live 20
   * minutes whatever is said here; its business cabinet goes by this.
   */
  readonly sessionMs?: number
  /** Life of the cookie that renews it, milliseconds; default 30 days. The real one is not known. */
  readonly persistentMs?: number
  /** SMS codes a line gets within an hour before there are no more; default 5. The real limit is not known. */
  readonly codesPerHour?: number
  /**
   * How often `user-info` says `InProgress` after a sign-in or a switch; default 1. `Infinity`: until
   * `user-verification` was asked for.
   */
  readonly inProgressAnswers?: number
  /** Lines of the first business account of MegaFon; default 40, and 9 000 where more are asked for. */
  readonly megafonBusinessLines?: number
  /**
   * Life of a Beeline token, milliseconds; default 10 minutes, whether it is used or not. The real one is not known, nor
   * whether use prolongs it.
   */
  readonly tokenMs?: number
}

/** The options with their defaults. */
export interface SandboxSettings {
  now(): number
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
  readonly rowsPerMonth: number
  readonly pageSize: number
  readonly pendingAnswers: number
  readonly sessionMs: number
  readonly persistentMs: number
  readonly codesPerHour: number
  readonly inProgressAnswers: number
  readonly megafonBusinessLines: number
  readonly tokenMs: number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

const timer = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const stop = (): void => {
      clearTimeout(timeout)
      reject(signal.reason)
    }
    const timeout = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })

/** Fills in what was left out. */
export function settingsOf(options: SandboxOptions): SandboxSettings {
  return {
    now: () => options.now?.() ?? Date.now(),
    wait: (milliseconds, signal) => options.wait?.(milliseconds, signal) ?? timer(milliseconds, signal),
    rowsPerMonth: options.rowsPerMonth ?? 300,
    pageSize: options.pageSize ?? 50,
    pendingAnswers: options.pendingAnswers ?? 1,
    sessionMs: options.sessionMs ?? 30 * minuteMs,
    persistentMs: options.persistentMs ?? 30 * dayMs,
    codesPerHour: options.codesPerHour ?? 5,
    inProgressAnswers: options.inProgressAnswers ?? 1,
    megafonBusinessLines: Math.min(9000, options.megafonBusinessLines ?? 40),
    tokenMs: options.tokenMs ?? 10 * minuteMs,
  }
}
