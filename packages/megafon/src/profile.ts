import type { LineStatus, Profile } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { ask } from './ask.ts'
import { plainText } from './plain-text.ts'
import { fetchServices } from './services.ts'
import type { Context } from './state.ts'
import { readTariff, toTariff } from './tariff.ts'
import { profileInfo } from './wire.ts'

/** The service that stands there while a line is blocked at the wish of its holder. Other blocks are not told anywhere. */
const blocking = /^блокировка номера/i

async function readStatus(context: Context): Promise<LineStatus> {
  const lists = await optional(async () => fetchServices(context))
  const all = [...(lists?.body.paid ?? []), ...(lists?.body.free ?? [])]
  return all.some(({ optionName }) => blocking.test(plainText(optionName))) ? 'blocked-voluntary' : 'unknown'
}

/** An empty text says nothing. */
const said = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.map(text => plainText(text ?? '')).find(text => text !== '')

/** Who and what the line is. All but the first answer may fail without harm: what they tell is absent then. */
export async function readProfile(context: Context): Promise<Draft<Profile>> {
  const line = context.line ?? context.fail('wrong-line')
  const info = await ask(context, 'profile.info', '/profile/info', profileInfo)
  const tariff = toTariff(await readTariff(context), context.timeZone)
  const holder = said(info.oApiName, info.name)
  const account = said(info.accountNumber)
  const region = said(info.region?.name)
  return {
    endpoint: 'profile.info',
    evidence: 'high',
    line,
    ...(holder !== undefined && { holder }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    timeZone: context.timeZone,
    ...(tariff !== undefined && { tariff }),
    lineStatus: await readStatus(context),
  }
}
