import type { Allowance } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { type Package, toAllowances } from '../packages.ts'
import { isShadow } from '../rest/bonuses.ts'
import { askWeb } from './ask.ts'
import { askEach } from './ask-each.ts'
import { toInstant } from './local-time.ts'
import { readUserInfo } from './read-blocks.ts'
import { accumulators, blocks, type ExtraBalance, type PackageRow, type UserInfo } from './wire.ts'

const toPackage = (
  row: PackageRow,
  endpoint: string,
  resetDate: string | null | undefined,
  timeZone: string,
): Package => ({
  endpoint,
  identity: [row.unit ?? '', row.title ?? '', row.description ?? ''],
  name: row.title ?? row.description ?? '',
  words: row.description ?? '',
  unit: row.unit ?? '',
  size: row.size,
  rest: row.rest,
  ...(typeof row.isUnlimited === 'boolean' && { unlimited: row.isUnlimited }),
  renewsAt: toInstant(row.resetDateTimeUtc ?? resetDate, timeZone),
})

/** Values of data are bytes although the unit says KBYTE; evidence medium, two clients agree. */
const toBonus = (row: ExtraBalance, timeZone: string): Package => ({
  endpoint: 'web.userinfo',
  identity: [row.name ?? '', row.unit ?? '', row.dueDate ?? ''],
  name: row.name ?? '',
  unit: row.unit === 'KBYTE' ? 'BYTE' : (row.unit ?? ''),
  rest: row.value,
  validTo: toInstant(row.dueDate, timeZone),
  isBonus: true,
})

const isMoney = ({ unit }: ExtraBalance): boolean => unit === 'RUR' || unit === 'RUB'

/** The packages of one of the newer addresses; undefined: none is shown there, which may be chance. */
const readNewer = async (
  context: AdapterContext,
  host: string,
  endpoint: 'web.accumulators' | 'web.blocks',
): Promise<readonly Package[] | undefined> => {
  const answer = await askWeb(context, host, endpoint, endpoint === 'web.blocks' ? blocks : accumulators)
  const rows = answer.accumulators?.items ?? []
  return rows.length > 0 ? rows.map(row => toPackage(row, endpoint, undefined, context.timeZone)) : undefined
}

/** `listForYoung` repeats the packages of `list`; alone it counts. Undefined: the block came back empty. */
function fromUserInfo(info: UserInfo | undefined, timeZone: string): readonly Package[] | undefined {
  const data = info?.accumulators?.data
  const rows = (data?.list?.length ?? 0) > 0 ? data?.list : (data?.listForYoung ?? data?.list)
  return rows?.map(row => toPackage(row, 'web.userinfo', data?.resetDate, timeZone))
}

/** Packages and bonuses. Addresses come back empty at random, so no packages are only believed where a list says so. */
export async function readWebAllowances(
  context: AdapterContext,
  host: string,
): Promise<readonly Draft<Allowance>[]> {
  let info: UserInfo | undefined
  const readInfo = async (): Promise<readonly Package[] | undefined> => {
    info = await readUserInfo(context, host)
    return fromUserInfo(info, context.timeZone)
  }
  const packages =
    (await askEach([
      async () => readNewer(context, host, 'web.accumulators'),
      async () => readNewer(context, host, 'web.blocks'),
      readInfo,
    ])) ?? context.fail('unavailable')
  info ??= await optional(async () => readUserInfo(context, host))
  const bonuses = (info?.additionalBalances?.data ?? [])
    .flatMap(({ data }) => data ?? [])
    .filter(each => !isShadow(each.name) && !isMoney(each))
    .map(each => toBonus(each, context.timeZone))
  return toAllowances([...packages, ...bonuses])
}
