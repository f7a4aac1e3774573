import type { Diagnosis, Hub, HubLine } from '@esim-usage/hub'
import { describeDiagnosis } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { screenOf } from '../commands/read-command.ts'
import { askYes, canAsk } from '../input/ask.ts'
import { renderSection, type Screen } from '../screen/screen.ts'
import { chooseLine } from './choose-lines.ts'
import { chooseHubMonth } from './choose-month.ts'
import { headOf } from './name-line.ts'
import { withHub } from './open-hub.ts'
import { type Answers, readAnswers } from './read-answers.ts'

/** Options of `diagnose` as they were typed. */
export interface DiagnoseOptions {
  readonly json?: true
  readonly month?: string
  readonly answer?: readonly string[]
}

/** Asks one question after the other until one is answered by yes or none is left. */
async function askOn(
  first: Diagnosis,
  ask: (answers: Answers) => Promise<Diagnosis>,
  answers: Answers,
  io: CliIo,
  texts: Texts,
): Promise<Diagnosis> {
  const [question] = first.questions
  if (question === undefined) return first
  const isSo = await askYes(texts.hub.diagnosis.questions[question], io, texts)
  const said = { ...answers, [question]: isSo }
  const next = await ask(said)
  return isSo ? next : askOn(next, ask, said, io, texts)
}

function renderDiagnosis(line: HubLine, month: string, diagnosis: Diagnosis, screen: Screen): string[] {
  const { texts, paint } = screen
  const { hub } = texts.program
  const { answer, evidence, nextSteps, questions } = describeDiagnosis(diagnosis, texts)
  const name = texts.format.month(month)
  const isChinese = texts.language === 'zh'
  const mayCall = diagnosis.explanation?.nextSteps.includes('call-hotline') === true
  return [
    paint('bold', headOf(line, texts)),
    ...renderSection(screen, diagnosis.records > 0 ? name : hub.diagnosis(name), [
      answer.join(isChinese ? '' : ' '),
      ...(evidence.length === 0 ? [] : [hub.evidence(evidence.join(isChinese ? '；' : '; '))]),
      ...nextSteps.map(step => `– ${step}`),
      ...(mayCall ? [hub.hotline(`esim-usage support ${line.carrier}`)] : []),
    ]),
    ...(questions.length === 0
      ? []
      : renderSection(
          screen,
          hub.questions,
          questions.map((question, index) => texts.label(diagnosis.questions[index] ?? '', question)),
        )),
  ]
}

const askHub =
  ({ answers }: Hub, line: HubLine, month: string) =>
  (said: Answers): Promise<Diagnosis> =>
    answers.diagnose({ line: line.id, month, answers: said })

/** Says why a month of a line has no records; on a terminal it asks what only the person knows. Nothing is sent. */
export const runDiagnose = async (
  name: string,
  { json, month: typed, answer = [] }: DiagnoseOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> => {
  const answers = readAnswers(answer)
  return withHub<ExitMeaning>(io, texts, async ({ hub }) => {
    const line = await chooseLine(hub, name, texts)
    const month = chooseHubMonth(typed, [line], io)
    const ask = askHub(hub, line, month)
    const first = await ask(answers)
    const isAsked = json !== true && first.records === 0 && canAsk(io)
    const diagnosis = isAsked ? await askOn(first, ask, answers, io, texts) : first
    await writeLines(
      io.stdout,
      json === true
        ? [JSON.stringify(diagnosis)]
        : renderDiagnosis(line, month, diagnosis, screenOf(io, texts)),
    )
    return 'done'
  })
}
