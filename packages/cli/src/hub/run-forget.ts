import type { Hub, HubLine } from '@esim-usage/hub'
import type { ExitMeaning, Texts } from '@esim-usage/texts'
import type { CliIo } from '../cli-io.ts'
import { InputError } from '../input/input-error.ts'
import type { Vault } from '../vault/open-vault.ts'
import { chooseLine } from './choose-lines.ts'
import { confirmRemoval } from './confirm-removal.ts'
import { nameOf } from './name-line.ts'
import { withHub } from './open-hub.ts'
import { reportRemoval } from './report-removal.ts'

/** Options of `forget` as they were typed. */
export interface ForgetOptions {
  readonly json?: true
  readonly yes?: true
}

/** Its session goes first: nobody is signed in any more, also where another program keeps the bytes of the history for a while. */
async function eraseLine(
  { id, carrier, phone }: HubLine,
  { privacy }: Hub,
  vault: Vault | undefined,
): Promise<void> {
  try {
    await privacy.eraseLine(id)
  } finally {
    await vault?.remove({ carrier, line: phone })
  }
}

/** Removes a line with its history and its session; nothing is sent. */
export const runForget = (
  name: string,
  options: ForgetOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> =>
  withHub<ExitMeaning>(io, texts, async ({ hub, sessions }) => {
    const line = await chooseLine(hub, name, texts)
    const readers = (await hub.lines.list()).filter(({ sessionOf }) => sessionOf === line.id)
    if (readers.length > 0)
      throw new InputError('history-owner-needed', readers.map(each => nameOf(each, texts)).join(', '))
    const { hub: said } = texts.program
    const vault = await sessions()
    const isSure = await confirmRemoval(said.askForget(nameOf(line, texts)), options.yes === true, io, texts)
    if (isSure) await eraseLine(line, hub, vault)
    const sentence = isSure ? said.forgotten(nameOf(line, texts)) : said.nothingRemoved
    await reportRemoval(isSure ? [line.id] : [], sentence, options.json === true, io)
    return 'done'
  })
