import type { Profile } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { ask, type BusinessContext, needLine, optionalPart } from './ask.ts'
import { readLineStatus } from './blocks.ts'
import { subscribersIn } from './hierarchy.ts'
import { readTariff } from './tariff.ts'
import { hierarchy, holders } from './wire-lines.ts'

async function readHolder(context: BusinessContext): Promise<string | undefined> {
  const query = { 'contactMedium.phoneNumber': needLine(context) }
  const list = await optionalPart(async () => ask(context, 'personal.holder', query, holders))
  const name = list?.[0]?.name?.trim() ?? ''
  return name === '' ? undefined : name
}

async function readPlace(context: BusinessContext) {
  const query = { msisdn: needLine(context) }
  const parties = await optionalPart(async () => ask(context, 'service.hierarchy', query, hierarchy))
  return parties?.flatMap(subscribersIn).find(({ line }) => line === context.line)
}

/** Who uses the line, its tariff and its state. Only the state must be there. */
export async function readProfile(context: BusinessContext): Promise<Draft<Profile>> {
  const lineStatus = await readLineStatus(context)
  const tariff = await readTariff(context)
  const holder = await readHolder(context)
  const place = await readPlace(context)
  return {
    endpoint: 'product.blocks',
    evidence: 'high',
    line: `+${needLine(context)}`,
    ...(holder !== undefined && { holder }),
    ...(place !== undefined && { account: place.account }),
    ...(place?.region !== undefined && { region: place.region }),
    timeZone: context.timeZone,
    ...(tariff !== undefined && { tariff }),
    lineStatus,
  }
}
