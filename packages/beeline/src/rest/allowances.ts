import type { Allowance } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import { type Package, toAllowances } from '../packages.ts'
import { askLine } from './ask.ts'
import { type BonusRow, isMoney, readBonuses } from './bonuses.ts'
import { readPayModel } from './pay-model.ts'
import { type Accumulator, accumulators, type Rest, rests } from './wire.ts'

/** Which of the texts is filled differs from package to package. */
const firstOf = (...texts: readonly (string | null | undefined)[]): string =>
  texts.find(text => text !== null && text !== undefined && text !== '') ?? ''

function fromAccumulator(each: Accumulator): Package {
  const name = firstOf(each.restName, each.accName, each.name, each.socName, each.soc)
  return {
    endpoint: 'rest.accumulators',
    identity: [each.soc ?? '', each.unit ?? '', name],
    name,
    soc: each.soc ?? '',
    unit: each.unit ?? '',
    size: each.size,
    rest: each.rest,
    isShared: each.sdbShare === true,
    renewsAt: parseInstant(each.dateResetPacket ?? ''),
  }
}

function fromRest(each: Rest): Package {
  const name = firstOf(each.restName, each.accName, each.soc)
  return {
    endpoint: 'rest.rests',
    identity: [each.soc ?? '', each.unitType ?? '', name],
    name,
    soc: each.soc ?? '',
    unit: each.unitType ?? '',
    size: each.initialSize,
    rest: each.currValue,
  }
}

/** Data of the bonuses is in bytes although its unit says KBYTE: three clients agree. */
const fromBonus = ({ list, row }: BonusRow): Package => ({
  endpoint: 'rest.add-balance',
  identity: [list, row.name ?? '', row.dueDate ?? ''],
  name: row.name ?? list,
  unit: list === 'balanceData' ? 'BYTE' : (row.unit ?? ''),
  rest: row.value,
  validTo: parseInstant(row.dueDate ?? ''),
  isBonus: true,
})

const readAccumulators = async (context: AdapterContext): Promise<readonly Package[]> => {
  const answer = await askLine(context, 'rest.accumulators', accumulators)
  return (answer.accumulators ?? []).map(fromAccumulator)
}
const readRests = async (context: AdapterContext): Promise<readonly Package[]> =>
  ((await askLine(context, 'rest.rests', rests)).rests ?? []).map(fromRest)

async function readPrepaid(context: AdapterContext): Promise<readonly Package[]> {
  const packages = await readAccumulators(context)
  // Without the bonuses nothing says that a line has no packages at all.
  const isBare = packages.length === 0
  const bonuses = isBare ? await readBonuses(context) : await optional(async () => readBonuses(context))
  return [...packages, ...(bonuses ?? []).filter(each => !isMoney(each)).map(fromBonus)]
}

/** Packages of the line. Lines moved from one list to the other over the years, so an empty one is not the last word. */
export async function readRestAllowances(context: AdapterContext): Promise<readonly Draft<Allowance>[]> {
  const isPrepaid = (await readPayModel(context)) === 'prepaid'
  const packages = await (isPrepaid ? readPrepaid(context) : readRests(context))
  if (packages.length > 0) return toAllowances(packages)
  const others = await optional(async () => (isPrepaid ? readRests(context) : readAccumulators(context)))
  return toAllowances(others ?? [])
}
