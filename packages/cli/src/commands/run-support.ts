import { existsSync } from 'node:fs'
import { type CallFrom, createSupportCard, type SupportCard } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier, isCarrier } from '../carriers.ts'
import { type CliIo, writeLines } from '../cli-io.ts'
import { chooseLine } from '../hub/choose-lines.ts'
import { chooseHubMonth } from '../hub/choose-month.ts'
import { headOf } from '../hub/name-line.ts'
import { historyFile, withHub } from '../hub/open-hub.ts'
import { InputError } from '../input/input-error.ts'
import { readLine } from '../input/read-line.ts'
import { renderSupport } from '../screen/render-support.ts'
import { chooseMonth } from './periods.ts'
import { screenOf } from './read-command.ts'

/** Options of `support` as they were typed. */
export interface SupportOptions {
  readonly json?: true
  readonly month?: string
  readonly from?: string
}

interface Titled {
  readonly title: string
  readonly card: SupportCard
}

const places: readonly CallFrom[] = ['line', 'country', 'abroad']

function readFrom(value: string): CallFrom {
  const place = places.find(each => each === value)
  if (place === undefined) throw new InputError('from-unknown', value)
  return place
}

function cardOfCarrier(
  carrierId: string,
  number: string | undefined,
  { month, from = 'line' }: SupportOptions,
  io: CliIo,
  texts: Texts,
): Titled {
  const { info } = findCarrier(carrierId)
  const phone = number === undefined ? undefined : readLine(number)
  const card = createSupportCard(info, {
    language: texts.language,
    from: readFrom(from),
    ...(phone !== undefined && { phone }),
    ...(month !== undefined && { month: chooseMonth(carrierId, month, io) }),
  })
  return { title: [texts.carrier(info), ...(phone === undefined ? [] : [phone])].join(' · '), card }
}

async function cardOfLine(
  name: string,
  { month, from = 'line' }: SupportOptions,
  io: CliIo,
  texts: Texts,
): Promise<Titled> {
  const place = readFrom(from)
  return withHub(io, texts, async ({ hub }) => {
    const line = await chooseLine(hub, name, texts)
    const options = { language: texts.language, from: place, month: chooseHubMonth(month, [line], io) }
    return { title: headOf(line, texts), card: await hub.answers.support(line.id, options) }
  })
}

/** Shows how to reach a carrier and what to say; needs no session and sends nothing. A line of the history brings its number and the month. */
export async function runSupport(
  name: string,
  number: string | undefined,
  options: SupportOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const isLine = !isCarrier(name) && existsSync(historyFile(io))
  if (isLine && number !== undefined) throw new InputError('argument-excess')
  const { title, card } = isLine
    ? await cardOfLine(name, options, io, texts)
    : cardOfCarrier(name, number, options, io, texts)
  const shown =
    options.json === true ? [JSON.stringify(card)] : renderSupport(title, card, screenOf(io, texts))
  await writeLines(io.stdout, shown)
  return 'done'
}
