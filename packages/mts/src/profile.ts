import type { LineStatus, Profile, Tariff } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { decodeText, parseAmount, parseLine } from '@esim-usage/core/parse'
import { cabinetRequest, cabinetUrls } from './endpoints.ts'
import { askGraphql } from './graphql.ts'
import { readLongTask, shortPlan } from './long-task.ts'
import { tariffOperation } from './operations.ts'
import { readProfile, readUserInfo } from './session-calls.ts'
import type { MtsState } from './sign-in.ts'
import { accountBlocker, activeServices, tariff, type TariffBody, type UserInfo } from './wire.ts'

type Context = ReadContext<MtsState>

const blockReasons: ReadonlyMap<string, LineStatus> = new Map([
  ['OnlyInboundCalls', 'suspended'],
  ['VoluntaryBlock', 'blocked-voluntary'],
  ['BlockDueToInsufficiencyOfMoney', 'blocked-financial'],
])

async function readTariff(context: Context): Promise<TariffBody | undefined> {
  const answer = await optional(async () =>
    askGraphql(context, 'graphql.tariff', tariffOperation, { screenName: 'default' }, tariff),
  )
  return answer?.data?.tariffInfo ?? undefined
}

/** Blocked or not; why, only where it is blocked, as the reason costs a long task. */
async function readStatus(context: Context): Promise<LineStatus> {
  const request = cabinetRequest(context, 'lk.account-blocker', cabinetUrls['lk.account-blocker'])
  const blocker = await optional(async () => context.http.json(request, accountBlocker))
  if (blocker === undefined) return 'unknown'
  if (!blocker.isBlocked) return 'active'
  const services = await optional(async () =>
    readLongTask(context, 'lk.active-services', activeServices, shortPlan),
  )
  return blockReasons.get(services?.accountBlockStatus ?? '') ?? 'blocked'
}

/** The date of the price changed its meaning in June 2026, so the renewal stands in the packages only. */
function toTariff(
  body: TariffBody | undefined,
  nameElsewhere: string | null | undefined,
): Tariff | undefined {
  const name = body?.name ?? nameElsewhere
  if (name === undefined || name === null) return undefined
  const price = body?.tariffPricesInfo?.mainPrice
  const fee = parseAmount(price?.price ?? '')
  const listFee = parseAmount(price?.basePrice ?? '')?.money
  return {
    name: decodeText(name),
    ...(fee !== undefined && { fee: fee.money }),
    ...(fee?.period !== undefined && { feePeriod: fee.period }),
    ...(listFee !== undefined && listFee.amount !== fee?.money.amount && { listFee }),
  }
}

/** An empty text says nothing. */
const said = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.find((text): text is string => typeof text === 'string' && text !== '')

const holderOf = ({ userProfile }: UserInfo): string | undefined =>
  said(userProfile?.displayName, userProfile?.organization)

/** Who and what the line is. All but the first answer may fail without harm: what they tell is absent then. */
export async function readMtsProfile(context: Context): Promise<Draft<Profile>> {
  const info = await readUserInfo(context)
  const line = parseLine(info.userProfile?.login) ?? context.fail('schema-mismatch')
  if (line !== context.line) context.fail('wrong-line')
  const [body, tariffBody, lineStatus] = await Promise.all([
    optional(async () => readProfile(context)),
    readTariff(context),
    readStatus(context),
  ])
  const holder = holderOf(info)
  const account = said(info.userProfile?.accountNumber, body?.account.number)
  const region = said(info.userProfile?.regionTitle)
  const found = toTariff(tariffBody, body?.account.tariff?.name)
  return {
    endpoint: 'lk.user-info',
    evidence: 'high',
    line,
    ...(holder !== undefined && { holder }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
    timeZone: context.timeZone,
    ...(found !== undefined && { tariff: found }),
    lineStatus,
  }
}
