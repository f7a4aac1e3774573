import { fold } from '../fold.ts'
import type { StatementContainer, StatementSample } from '../format.ts'

/** Makes a sample of the first text of a file. */
export function createSample(container: StatementContainer, text: string): StatementSample {
  let folded: string | undefined
  return {
    container,
    text,
    has(...words) {
      const whole = (folded ??= fold(text))
      return words.every(word => whole.includes(fold(word)))
    },
  }
}
