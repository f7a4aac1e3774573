import type { Allowance } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { ask } from './ask.ts'
import { readOldPacks } from './old-remainders.ts'
import { isOnlyHere } from './only-here.ts'
import type { Context } from './state.ts'
import { markPrimary, type Pack, toAllowance } from './to-allowance.ts'
import { details, type KindBody, mini, oldRemainders, type PackBody } from './wire-remainders.ts'

const kinds: ReadonlyMap<string, Allowance['kind']> = new Map([
  ['VOICE', 'voice'],
  ['MESSAGE', 'message'],
  ['INTERNET', 'data'],
])

type Kind = KindBody & { readonly remainderType: string }

const isUnlimited = ({ unlim, isUnlim }: PackBody): boolean => unlim === true || isUnlim === true
const hasAmount = (pack: PackBody): boolean => isUnlimited(pack) || Boolean(pack.availableValue)

/** A kind that is really there: what has no amount is not connected, and an advert offers to buy some. */
const isConnected = (kind: KindBody): kind is Kind =>
  typeof kind.remainderType === 'string' &&
  kinds.has(kind.remainderType) &&
  kind.action !== 'GO_SERVICES' &&
  (kind.sumEnabled === true || isUnlimited(kind)) &&
  hasAmount(kind)

const toPack = (body: PackBody, type: string, endpoint: string): Pack => ({
  endpoint,
  evidence: 'high',
  kind: kinds.get(type) ?? 'other',
  id: body.packId,
  name: body.packName ?? body.name ?? type,
  addition: body.discountName,
  available: body.availableValue,
  total: body.totalValue,
  unlimited: isUnlimited(body),
  dateFrom: body.dateFrom,
  dateTo: body.dateTo,
  monthly: body.monthly,
})

/** Packs of a kind. Parts stand in for the pack they are parts of; undefined: the cabinet fails to tell them. */
async function readDetails(context: Context, type: string): Promise<readonly PackBody[] | undefined> {
  const query = { remainderType: type }
  const answer = await optional(async () =>
    ask(context, 'options.remainders', '/options/v2/remainders', details, query),
  )
  return answer?.remainders
    ?.flatMap(({ remainderDetails }) => remainderDetails ?? [])
    .flatMap(({ subRemainders, ...pack }) => {
      const parts = subRemainders ?? []
      return parts.length > 0 ? parts : [pack]
    })
    .filter(hasAmount)
}

/** The kinds, and of each its packs; where there are none, its sum. */
async function readPacks(context: Context): Promise<readonly Pack[]> {
  const { remainders } = await ask(context, 'options.remainders-mini', '/options/v2/remainders/mini', mini)
  const packs: Pack[] = []
  for (const kind of (remainders ?? []).filter(isConnected)) {
    const type = kind.remainderType
    const found = await readDetails(context, type)
    packs.push(
      ...(found === undefined || found.length === 0
        ? [toPack(kind, type, 'options.remainders-mini')]
        : found.map(each => toPack(each, type, 'options.remainders'))),
    )
  }
  return packs
}

/** Lines of an older system still answer in the forms before 2022. */
async function readOlder(context: Context): Promise<readonly Pack[] | undefined> {
  for (const [endpoint, path] of [
    ['options.old-remainders', '/options/remainders'],
    ['options.old-remainders-mini', '/options/remaindersMini'],
  ] as const) {
    const answer = await optional(async () => ask(context, endpoint, path, oldRemainders))
    const groups = answer?.models ?? answer?.remainders
    if (groups) return readOldPacks(groups, endpoint)
  }
  return undefined
}

async function readAnyPacks(context: Context): Promise<readonly Pack[]> {
  try {
    return await readPacks(context)
  } catch (error) {
    const older = isOnlyHere(error) ? await readOlder(context) : undefined
    if (older === undefined) throw error
    return older
  }
}

/** Packages of the line. `base`: bytes in a КБ. */
export async function readAllowances(
  context: Context,
  base: 1000 | 1024,
): Promise<readonly Draft<Allowance>[]> {
  const packs = await readAnyPacks(context)
  return markPrimary(packs.flatMap(pack => toAllowance(pack, base, context.timeZone)))
}
