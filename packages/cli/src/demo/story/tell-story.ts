import type { SyncReport } from '@esim-usage/hub'
import { wrapText } from '../../screen/text-width.ts'
import { renderSection } from '../../screen/screen.ts'
import type { StoryPart, StoryTeller } from './story.ts'
import { tellFailure } from './tell-failure.ts'
import { tellMoney } from './tell-money.ts'
import { tellAgain, tellTogether } from './tell-sync.ts'

const indent = 3

function renderPart({ title, lines }: StoryPart, index: number, { screen }: StoryTeller): string[] {
  const { paint, width } = screen
  return [
    '',
    paint('bold', `${index + 1}. ${title}`),
    ...lines.flatMap(line => {
      const text = line.trimStart()
      const before = ' '.repeat(indent + line.length - text.length)
      return wrapText(text, width - before.length).map(each => before + each)
    }),
  ]
}

/** Does what a person would live through with a history, one thing after another, and tells what came of it. */
export async function tellStory(first: SyncReport, since: string, teller: StoryTeller): Promise<string[]> {
  const { screen } = teller
  const { title, daysPass, own } = screen.texts.program.demo
  const parts = [
    tellTogether(first, since, teller),
    await tellAgain(teller),
    await tellFailure(teller),
    await tellMoney(teller),
  ]
  return [
    ...renderSection(screen, title, [daysPass]),
    ...parts.flatMap((part, index) => renderPart(part, index, teller)),
    '',
    ...wrapText(own, screen.width),
  ]
}
