import type { Texts } from '@esim-usage/texts'
import type { LineCoverage } from '../coverage.ts'

/** What an answer stands on and what it lacks, one sentence each. */
export function describeCoverage(coverage: LineCoverage, texts: Texts): readonly string[] {
  const { format, hub, freshness, words } = texts
  const sentences = coverage.unread.map(({ from, to, reason }) =>
    hub.coverage.unread[reason](format.days(from, to)),
  )
  for (const { from, to } of coverage.inPart) sentences.push(hub.coverage.inPart(format.days(from, to)))
  if (sentences.length === 0) sentences.push(hub.coverage.whole)
  if (coverage.freeEvents === 'missing') sentences.push(freshness.chargedOnly)
  if (coverage.missingKinds.length > 0) {
    const list = new Intl.ListFormat(texts.language)
    const names = coverage.missingKinds.map(kind => words.kinds[kind].toLowerCase())
    sentences.push(hub.coverage.missingKinds(list.format(names)))
  }
  return sentences
}
