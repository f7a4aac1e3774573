import { dayOf } from '@esim-usage/core/parse'
import { describeDiagnosis, type HubLine, type SyncReport } from '@esim-usage/hub'
import { failureOf } from '../../hub/describe-state.ts'
import { titleOf } from '../../hub/name-line.ts'
import { addedBy, lineAt, type StoryPart, type StoryTeller } from './story.ts'

const dayMs = 86_400_000

const completeOf = ({ lines: reports }: SyncReport, lines: readonly HubLine[]): readonly HubLine[] =>
  lines.filter(({ id }) =>
    reports.some(
      report =>
        report.lineId === id &&
        report.outcome === 'synced' &&
        report.states.every(state => failureOf(state) === undefined),
    ),
  )

/** Why the line has no records of this day, and what to do. */
async function explain(line: HubLine, { demo, screen }: StoryTeller): Promise<string[]> {
  const { texts } = screen
  const day = dayOf(demo.clock.now(), line.timeZone)
  const diagnosis = await demo.hub.answers.diagnose({ line: line.id, from: day, to: day })
  const { answer, nextSteps } = describeDiagnosis(diagnosis, texts)
  return [
    screen.paint('yellow', texts.program.demo.why(titleOf(line, texts), texts.format.day(day))),
    `  ${answer.join(texts.language === 'zh' ? '' : ' ')}`,
    ...nextSteps.map(step => `  – ${step}`),
  ]
}

/** What is in the history of the line. */
async function keptOf(line: HubLine, { demo, screen: { texts } }: StoryTeller): Promise<string> {
  const { usage, facts } = demo.hub.store
  const groups = await usage.groups({ lines: [line.id] }, [])
  const records = groups.reduce((sum, { totals }) => sum + totals.records, 0)
  const [fact] = await facts.latest(line.id, 'balance')
  const money = fact?.value.model === 'prepaid' ? fact.value.main : fact?.value.owed
  return texts.program.demo.kept(
    texts.count('record', records),
    money === undefined ? texts.screen.notStated : texts.format.money(money),
  )
}

/** One carrier is broken on purpose, then healed. */
export async function tellFailure(teller: StoryTeller): Promise<StoryPart> {
  const { demo, screen, sync } = teller
  const { texts } = screen
  const { program } = texts
  const line = lineAt(demo, 'megafon')
  demo.clock.pass(dayMs)
  demo.sandbox.megafon.fail({ fault: 'maintenance', times: Infinity })
  const complete = completeOf(await sync(), demo.lines)
  const failure = program.demo.failure(
    titleOf(line, texts),
    texts.list(complete.map(each => titleOf(each, texts))),
  )
  const explanation = await explain(line, teller)
  const kept = await keptOf(line, teller)
  demo.sandbox.heal()
  const added = addedBy(await sync([line]))
  const brought = added === 0 ? program.hub.nothingNew : program.demo.more(texts.count('record', added))
  return {
    title: program.demo.parts.failure,
    lines: [failure, ...explanation, kept, program.demo.works(titleOf(line, texts), brought)],
  }
}
