/** A place where something waits until it is let go. */
export function createHold(): {
  readonly reached: Promise<void>
  readonly go: () => void
  pass(): Promise<void>
} {
  let arrive = (): void => {}
  let go = (): void => {}
  const reached = new Promise<void>(resolve => {
    arrive = resolve
  })
  const held = new Promise<void>(resolve => {
    go = resolve
  })
  return {
    reached,
    go: () => go(),
    async pass() {
      arrive()
      await held
    },
  }
}
