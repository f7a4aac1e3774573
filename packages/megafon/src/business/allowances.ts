import type { Allowance } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { kindByName, kindByUnit } from '../pack-words.ts'
import { markPrimary, type Pack, toAllowance } from '../to-allowance.ts'
import type { BusinessContext } from './state.ts'
import { lineIdOf, lineRequest, readRegion } from './subscribers.ts'
import { type Discount, lineTariff } from './wire.ts'

const endpoint = 'business.tariff'

const toPack = ({ label, value, unit }: Discount): Pack => ({
  endpoint,
  evidence: 'medium',
  kind: kindByName(label) ?? kindByUnit(unit ?? '') ?? 'other',
  name: label,
  available: { value, unit },
})

/** What is left of the packages of a line. Neither their size nor their end is told. */
export async function readAllowances(
  context: BusinessContext,
  base: 1000 | 1024,
): Promise<readonly Draft<Allowance>[]> {
  const id = await lineIdOf(context)
  const regionId = await readRegion(context, id)
  const query = regionId === undefined ? {} : { regionId }
  const { data } = await context.http.json(
    lineRequest(context, endpoint, id, 'info/tariff', query),
    lineTariff,
  )
  const packs = (data?.discounts ?? []).map(toPack)
  return markPrimary(packs.flatMap(pack => toAllowance(pack, base, context.timeZone)))
}
