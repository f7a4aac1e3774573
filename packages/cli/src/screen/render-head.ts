import type { LineMonth } from '../read/read-line-month.ts'
import type { Screen } from './screen.ts'
import { wrapText } from './text-width.ts'

function tariffLine({ profile }: LineMonth, { texts }: Screen): string | undefined {
  if (profile.status === 'failed') return undefined
  const { tariff, lineStatus } = profile.value
  const { words, screen } = texts
  const parts: string[] = []
  if (tariff !== undefined) parts.push(`${screen.tariff} ${tariff.name}`)
  if (tariff?.fee !== undefined) parts.push(texts.fee(tariff.fee, tariff.feePeriod))
  if (lineStatus !== 'unknown') parts.push(words.lineStates[lineStatus])
  return parts.length === 0 ? undefined : parts.join(' · ')
}

/** Whose line it is, which month, and whether it is real at all. */
export function renderHead(data: LineMonth, screen: Screen, isFake: boolean): string[] {
  const { texts, paint } = screen
  const tariff = tariffLine(data, screen)
  return [
    paint('bold', [texts.carrier(data.carrier), data.line, texts.format.month(data.month)].join(' · ')),
    ...(tariff === undefined ? [] : [tariff]),
    ...(isFake ? wrapText(texts.program.fake, screen.width).map(line => paint('yellow', line)) : []),
  ]
}
