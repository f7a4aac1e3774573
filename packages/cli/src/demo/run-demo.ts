import { dayOf } from '@esim-usage/core/parse'
import { describeCoverage } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier } from '../carriers.ts'
import { type CliIo, nowOf, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { type HeldMonth, readHeldMonth } from '../hub/read-held-month.ts'
import { InputError } from '../input/input-error.ts'
import { monthBefore, monthOf, readMonth } from '../input/read-month.ts'
import { createProgress } from '../read/progress.ts'
import { usageMissing } from '../screen/render-elsewhere.ts'
import { renderLineMonth } from '../screen/render-line-month.ts'
import { renderSideBySide } from '../screen/render-side-by-side.ts'
import { renderSection, type Screen } from '../screen/screen.ts'
import { demoLines } from './demo-lines.ts'
import { withDemo } from './open-demo.ts'
import { tellStory } from './story/tell-story.ts'
import { syncDemo } from './sync-demo.ts'
import { type DemoReportOptions, planDemoReport, wantsReport, writeDemoReport } from './write-demo-report.ts'

/** Options of `demo` as they were typed. */
export interface DemoOptions extends DemoReportOptions {
  readonly json?: true
  readonly month?: string
}

const demoZone = 'Europe/Moscow'
/** The fakes keep two years at most. */
const longestDays = 732

/** Days from the first of a month to today, both counted. */
const daysSince = (month: string, nowMs: number): number =>
  (Date.parse(dayOf(nowMs, demoZone)) - Date.parse(`${month}-01`)) / 86_400_000 + 1

const recordsOf = ({ usage }: HeldMonth) => (usage?.status === 'read' ? usage.value.records : [])

async function showJson(months: readonly HeldMonth[], io: CliIo, texts: Texts): Promise<void> {
  const [first] = months
  if (first !== undefined && months.every(({ usage }) => usage === undefined))
    throw usageMissing(first.carrier, texts)
  await writeLines(io.stderr, [texts.program.fake])
  await writeLines(
    io.stdout,
    months.flatMap(recordsOf).map(record => JSON.stringify(record)),
  )
}

/** Which days were read; that free events are missing stands with the sources. */
function renderCoverage({ coverage }: HeldMonth, screen: Screen): string[] {
  const { texts } = screen
  const said = coverage.flatMap(each => describeCoverage(each, texts))
  return renderSection(
    screen,
    texts.program.hub.coverage,
    said.filter(sentence => sentence !== texts.freshness.chargedOnly),
  )
}

async function show(months: readonly HeldMonth[], screen: Screen, io: CliIo): Promise<void> {
  const [first] = months
  const together = months.length > 1 ? [...renderSideBySide(months, screen), ''] : []
  const whole =
    first === undefined
      ? []
      : [
          ...renderLineMonth(first, screen, { isFake: months.length === 1, showOtherSide: false }),
          ...renderCoverage(first, screen),
        ]
  await writeLines(io.stdout, [...together, ...whole])
}

/** Shows made-up lines of the sandbox, over real HTTP on this machine: all side by side, the first one whole. */
export async function runDemo(
  carrierId: string | undefined,
  options: DemoOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const chosen = carrierId === undefined ? undefined : findCarrier(carrierId)
  const lines = demoLines.filter(({ carrier }) => chosen === undefined || carrier.info.id === chosen.info.id)
  const current = monthOf(nowOf(io), demoZone)
  // last month is whole on every day, also on the first
  const month = options.month === undefined ? monthBefore(current) : readMonth(options.month, current)
  const historyDays = daysSince(month, nowOf(io))
  if (historyDays > longestDays) throw new InputError('month-too-old', month)
  if (options.json === true && wantsReport(options)) throw new InputError('choice-excess', '--json, --format')
  const plan = wantsReport(options) ? await planDemoReport(options, month) : undefined
  const progress = createProgress(io.stderr, texts)
  return withDemo<ExitMeaning>(lines, historyDays, io, progress, texts, async demo => {
    const sync = (some = demo.lines) => syncDemo(demo, some, io.signal, progress, texts)
    const first = await sync()
    if (plan !== undefined) {
      await writeDemoReport(demo, plan, io, progress, texts)
      return 'done'
    }
    const months: HeldMonth[] = []
    for (const line of demo.lines) months.push(await readHeldMonth(demo.hub, line, month))
    if (options.json === true) {
      await showJson(months, io, texts)
      return 'done'
    }
    const screen = { ...screenOf(io, texts), nowMs: demo.clock.now() }
    await show(months, screen, io)
    if (demo.lines.length > 1) {
      const teller = { demo, screen, signal: io.signal, sync }
      await writeLines(io.stdout, await tellStory(first, `${month}-01`, teller))
    }
    return 'done'
  })
}
