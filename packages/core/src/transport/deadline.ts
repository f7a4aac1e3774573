/** A signal that follows another one and ends by itself after a time. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Stops the timer and lets go of the outer signal. */
  clear(): void
}

/** Aborts with the outer signal's reason, or with `onTimeout()` after so many milliseconds. */
export function createDeadline(
  outer: AbortSignal | undefined,
  milliseconds: number,
  onTimeout: () => Error,
): Deadline {
  const controller = new AbortController()
  const follow = (): void => controller.abort(outer?.reason)
  const timer = setTimeout(() => controller.abort(onTimeout()), milliseconds)
  if (outer?.aborted === true) follow()
  else outer?.addEventListener('abort', follow, { once: true })
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', follow)
    },
  }
}
