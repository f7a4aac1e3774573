import type { LineStatus, Money, Profile, Tariff } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { dayOf, decodeText, parseInstant, startOfDay } from '@esim-usage/core/parse'
import { ask, askProfile, askRests } from './ask.ts'
import { readSum } from './money.ts'
import type { Tele2State } from './session.ts'
import { type ProfileBody, type RestsBody, simStatus, tariff, type TariffBody } from './wire.ts'

type Context = ReadContext<Tele2State>

const states: ReadonlyMap<string, LineStatus> = new Map([
  ['activated', 'active'],
  ['suspended', 'suspended'],
])
const periods = { day: 'day', month: 'month' } as const

/** Any state but one that works is some kind of block. */
const toStatus = (word: string | null | undefined): LineStatus | undefined =>
  typeof word === 'string' && word !== '' ? (states.get(word.toLowerCase()) ?? 'blocked') : undefined

/** The state of the SIM, asked only where the profile does not tell it. */
async function readStatus(context: Context, profile: ProfileBody): Promise<LineStatus> {
  const said = toStatus(profile.status?.status)
  if (said !== undefined) return said
  const answer = await optional(async () => ask(context, 'subscribers.status', 'status', simStatus))
  const data = answer?.data
  return toStatus(typeof data === 'object' ? data?.status : data) ?? 'unknown'
}

/** What is paid after discounts stands among the packages; the tariff knows its list price only. */
function feeOf(rests: RestsBody | undefined): Money | undefined {
  const items = (rests?.rests ?? [])
    .filter(({ type }) => type === 'tariff')
    .map(item => readSum(item.tariffCost))
  return items.find(fee => fee !== undefined) ?? readSum(rests?.tariffCost)
}

/** The moment the packages of the tariff are renewed, else the one right after the last paid second of a day. */
function renewalOf(rests: RestsBody | undefined, timeZone: string): string | undefined {
  const dates = (rests?.rests ?? [])
    .filter(({ type }) => type === 'tariff')
    .map(({ service }) => parseInstant(service?.renewDate ?? ''))
  const renewsAt = dates.find(date => date !== undefined)
  if (renewsAt !== undefined) return renewsAt
  const last = parseInstant(rests?.abonentDate ?? '')
  if (last === undefined) return undefined
  const next = Date.parse(last) + 1000
  const day = startOfDay(dayOf(next, timeZone), timeZone)
  return Date.parse(day) === next ? day : undefined
}

function toTariff(
  body: TariffBody | undefined,
  rests: RestsBody | undefined,
  timeZone: string,
): Tariff | undefined {
  const name = body?.frontName ?? body?.tariffName
  if (body === undefined || name === undefined || name === null) return undefined
  const fee = feeOf(rests)
  const listFee = readSum(body.currentAbonentFee) ?? readSum(body.abonentFee)
  const isList = listFee !== undefined && listFee.amount !== fee?.amount
  const period = body.period?.toLowerCase()
  const renewsAt = renewalOf(rests, timeZone)
  return {
    name: decodeText(name),
    ...(fee !== undefined && { fee }),
    ...((period === 'day' || period === 'month') && { feePeriod: periods[period] }),
    ...(isList && { listFee }),
    ...(renewsAt !== undefined && { renewsAt }),
  }
}

/** Who and what the line is. All but the first answer may fail without harm: what they tell is absent then. */
export async function readProfile(context: Context): Promise<Draft<Profile>> {
  const profile = await askProfile(context)
  const [tariffBody, rests, lineStatus] = await Promise.all([
    optional(async () => (await ask(context, 'subscribers.tariff', 'tariff', tariff)).data),
    optional(async () => askRests(context)),
    readStatus(context, profile),
  ])
  const { fullName, siteId } = profile
  const found = toTariff(tariffBody ?? undefined, rests, context.timeZone)
  return {
    endpoint: 'subscribers.profile',
    evidence: 'high',
    line: context.line ?? '',
    ...(typeof fullName === 'string' && fullName !== '' && { holder: decodeText(fullName) }),
    ...(typeof siteId === 'string' && siteId !== '' && { region: siteId }),
    timeZone: context.timeZone,
    ...(found !== undefined && { tariff: found }),
    lineStatus,
  }
}
