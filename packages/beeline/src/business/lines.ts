import type { Line } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import { toLine } from '../numbers.ts'
import { ask, type BusinessContext, ctnOf } from './ask.ts'
import { rowsOf, type SoapFields } from './soap.ts'
import { cardRow, lineRow } from './wire.ts'

const scopeOf = (context: BusinessContext): SoapFields => ({
  ban: context.account ?? '',
  ctn: ctnOf(context),
})

/** Lines of the contract, or the client's alone. */
export const readContractLines = async (context: BusinessContext) =>
  rowsOf(await ask(context, 'getCTNInfoList', scopeOf(context)), 'CTNInfoList', lineRow)

async function readCards(context: BusinessContext) {
  const rows = rowsOf(await ask(context, 'getSIMList', scopeOf(context)), 'SIMList', cardRow)
  return new Map(rows.map(row => [row.ctn, row]))
}

/** Lines with their cards. Of the letters for a state only `A` is known. */
export async function readBusinessLines(context: BusinessContext): Promise<readonly Draft<Line>[]> {
  const lines = await readContractLines(context)
  const cards = await optional(async () => readCards(context))
  return lines.flatMap(({ ctn, status, pricePlan }): readonly Draft<Line>[] => {
    const line = toLine(ctn)
    const card = cards?.get(ctn)
    if (line === undefined) return []
    return [
      {
        endpoint: 'soap.getCTNInfoList',
        evidence: 'high',
        line,
        status: status === 'A' ? 'active' : 'unknown',
        ...(card?.imsi !== undefined && { imsi: card.imsi }),
        ...(card?.serialNumber !== undefined && { iccid: card.serialNumber }),
        ...(pricePlan !== undefined && { tariff: pricePlan }),
        ...(context.account !== undefined && { account: context.account }),
      },
    ]
  })
}
