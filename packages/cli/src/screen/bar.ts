import type { Emphasis, Paint } from './paint.ts'

const eighths = ' ▏▎▍▌▋▊▉'

const emphasisOf = (share: number): Emphasis => (share > 0.25 ? 'green' : share > 0.1 ? 'yellow' : 'red')

/** A bar that is full when all is left and empties as it is used, like a battery. */
export function renderBar(share: number, width: number, paint: Paint): string {
  const kept = Math.min(1, Math.max(0, share))
  // anything left at all shows at least a sliver
  const units = kept === 0 ? 0 : Math.max(1, Math.round(kept * width * 8))
  const full = '█'.repeat(Math.floor(units / 8)) + eighths.charAt(units % 8).trim()
  return paint(emphasisOf(kept), full) + paint('dim', '░'.repeat(width - Math.ceil(units / 8)))
}
