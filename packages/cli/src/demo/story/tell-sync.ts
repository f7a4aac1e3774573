import type { SyncReport } from '@esim-usage/hub'
import { addedBy, type StoryPart, type StoryTeller } from './story.ts'

/** All lines were read at once. */
export function tellTogether(
  first: SyncReport,
  since: string,
  { demo, screen: { texts } }: StoryTeller,
): StoryPart {
  const said = texts.program.demo
  const records = texts.count('record', addedBy(first))
  const lines = texts.count('line', demo.lines.length)
  return { title: said.parts.together, lines: [said.together(records, lines, texts.format.day(since))] }
}

/** A second sync right behind the first. */
export async function tellAgain({ sync, screen: { texts } }: StoryTeller): Promise<StoryPart> {
  const { demo, hub } = texts.program
  const added = addedBy(await sync())
  const brought = added === 0 ? hub.nothingNew : demo.more(texts.count('record', added))
  return {
    title: demo.parts.again,
    lines: [[brought, demo.countsOnce].join(texts.language === 'zh' ? '' : ' ')],
  }
}
