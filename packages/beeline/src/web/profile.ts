import type { FeePeriod, LineStatus, Profile, Tariff } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { parseAmount, toMoney } from '@esim-usage/core/parse'
import { said } from '../said.ts'
import { askWeb } from './ask.ts'
import { toInstant } from './local-time.ts'
import { readUserInfo, readWebPayModel } from './read-blocks.ts'
import { blocks, mainBalance, nameForm, tariffFee, type UserInfo } from './wire.ts'

const periods: ReadonlyMap<number, FeePeriod> = new Map([
  [1, 'day'],
  [30, '30d'],
  [31, 'month'],
])

/** Fee and next charge; the words of the block where the address fails. */
async function readFee(
  context: AdapterContext,
  host: string,
  info: UserInfo | undefined,
): Promise<Omit<Tariff, 'name'>> {
  const answer = await optional(async () => askWeb(context, host, 'web.tariff-fee', tariffFee))
  const fee = toMoney(answer?.rcRate ?? '')
  const printed = parseAmount(info?.profileSummary?.data?.tariffRcRateText ?? '')
  if (fee === undefined)
    return printed === undefined
      ? {}
      : { fee: printed.money, ...(printed.period !== undefined && { feePeriod: printed.period }) }
  const feePeriod = periods.get(answer?.rcRatePeriodDays ?? 0)
  const renewsAt = toInstant(answer?.billingDate, context.timeZone)
  return {
    fee,
    ...(feePeriod !== undefined && { feePeriod }),
    ...(renewsAt !== undefined && { renewsAt }),
  }
}

async function readTariff(
  context: AdapterContext,
  host: string,
  info: UserInfo | undefined,
): Promise<Tariff | undefined> {
  const name =
    said(info?.profileSummary?.data?.tariffName) ??
    said((await optional(async () => askWeb(context, host, 'web.blocks', blocks)))?.tariff?.name)
  return name !== undefined ? { name, ...(await readFee(context, host, info)) } : undefined
}

async function readStatus(
  context: AdapterContext,
  host: string,
  info: UserInfo | undefined,
): Promise<LineStatus> {
  const word = said(info?.status?.data?.status)
  if (word !== undefined) return word === 'Active' ? 'active' : 'blocked'
  const answer = await optional(async () => askWeb(context, host, 'web.balance', mainBalance))
  const isBlocked = answer?.data.isBlocked
  return typeof isBlocked === 'boolean' ? (isBlocked ? 'blocked' : 'active') : 'unknown'
}

async function readHolder(
  context: AdapterContext,
  host: string,
  info: UserInfo | undefined,
): Promise<string | undefined> {
  const person = info?.balance?.data?.contactData
  const known = [person?.firstName, person?.lastName].filter(Boolean).join(' ')
  if (known !== '') return known
  const form = await optional(async () => askWeb(context, host, 'web.name', nameForm))
  const fields = (form?.data ?? []).flatMap(each => each.fields ?? [])
  const find = (wanted: string) => fields.find(({ label }) => label === wanted)?.value
  return [find('Имя'), find('Фамилия')].filter(Boolean).join(' ') || undefined
}

/** Holder, tariff and state. Each value stands at another address for some people, so a missing one is looked for. */
export async function readWebProfile(context: AdapterContext, host: string): Promise<Draft<Profile>> {
  const line = context.line ?? context.fail('schema-mismatch')
  const paymentModel = await readWebPayModel(context, host)
  const info = await optional(async () => readUserInfo(context, host))
  const holder = await readHolder(context, host, info)
  const tariff = await readTariff(context, host, info)
  return {
    endpoint: 'web.settings',
    evidence: 'medium',
    line,
    ...(holder !== undefined && { holder }),
    paymentModel,
    timeZone: context.timeZone,
    ...(tariff !== undefined && { tariff }),
    lineStatus: await readStatus(context, host, info),
  }
}
