import { EsimUsageError, type LineStatus, type Profile, type Tariff } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { toCtn, toLine } from '../numbers.ts'
import { said } from '../said.ts'
import { askLine, askLogin } from './ask.ts'
import { readFee } from './fee.ts'
import { readPayModel } from './pay-model.ts'
import { contact, pricePlan, status } from './wire.ts'

/** `A` is active; of other letters only the words beside them tell something. */
function toStatus(letter: string | null | undefined, words: string | null | undefined): LineStatus {
  if (letter === 'A') return 'active'
  if (letter === null || letter === undefined) return 'unknown'
  if (/задержк\S* оплат|пополните/i.test(words ?? '')) return 'blocked-financial'
  return /добровольн/i.test(words ?? '') ? 'blocked-voluntary' : 'blocked'
}

async function readTariff(context: AdapterContext): Promise<Tariff | undefined> {
  const answer = await optional(async () => askLine(context, 'rest.price-plan', pricePlan))
  const plan = answer?.pricePlanInfo
  const name = said(plan?.entityName, plan?.name)
  return plan && name !== undefined ? { name, ...readFee(plan) } : undefined
}

/** The name is kept by login: one of a linked line may be none the token may look into. */
async function readContact(context: AdapterContext): Promise<z.output<typeof contact> | undefined> {
  try {
    return await optional(async () => askLogin(context, 'rest.contact-data', contact, toCtn(context.line)))
  } catch (error) {
    if (EsimUsageError.is(error) && (error.code === 'no-access' || error.code === 'unknown-line'))
      return undefined
    throw error
  }
}

/** Without a name the number stands in its place. */
function toHolder(...names: readonly (string | null | undefined)[]): string | undefined {
  const words = names.filter(name => said(name) !== undefined && toLine(name) === undefined)
  return words.length === 0 ? undefined : words.join(' ')
}

/** Holder, contract, tariff and state. */
export async function readRestProfile(context: AdapterContext): Promise<Draft<Profile>> {
  const line = context.line ?? context.fail('schema-mismatch')
  const state = await askLine(context, 'rest.status', status)
  const paymentModel = await readPayModel(context)
  const tariff = await readTariff(context)
  const person = await readContact(context)
  const holder = toHolder(person?.firstName, person?.lastName)
  const account = person?.ban
  const region = said(person?.market)
  return {
    endpoint: 'rest.status',
    evidence: 'medium',
    line,
    ...(holder !== undefined && { holder }),
    ...(account !== null && account !== undefined && { account: String(account) }),
    paymentModel,
    ...(region !== undefined && { region }),
    timeZone: context.timeZone,
    ...(tariff !== undefined && { tariff }),
    lineStatus: toStatus(state.status, state.statusDesc),
  }
}
