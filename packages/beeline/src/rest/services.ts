import type { Service } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import { askLine } from './ask.ts'
import { readFee } from './fee.ts'
import { services, subscriptions } from './wire.ts'

async function readOptions(context: AdapterContext): Promise<readonly Draft<Service>[]> {
  const answer = await askLine(context, 'rest.services', services, { hiddenService: true })
  const shown = (answer.services ?? []).filter(({ viewInd }) => viewInd !== 'N')
  return shown.map((each): Draft<Service> => {
    const name = each.entityName ?? each.name ?? ''
    const fee = readFee(each)
    const since = parseInstant(each.effDate ?? '')
    const until = parseInstant(each.expDate ?? '')
    return {
      endpoint: 'rest.services',
      evidence: 'high',
      ...(each.name && { id: each.name }),
      name,
      kind: 'option',
      ...fee,
      paid: fee.fee !== undefined && fee.fee.amount > 0,
      connected: true,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      label: name,
    }
  })
}

async function readSubscriptions(context: AdapterContext): Promise<readonly Draft<Service>[]> {
  const answer = await askLine(context, 'rest.subscriptions', subscriptions)
  return (answer.subscriptions ?? []).map((each): Draft<Service> => {
    const name = each.name ?? each.title ?? each.entityName ?? 'subscription'
    return {
      endpoint: 'rest.subscriptions',
      evidence: 'low',
      name,
      kind: 'subscription',
      paid: false,
      connected: true,
      label: name,
    }
  })
}

/** Options without the technical ones, then subscriptions. A price that stands only in words is not read. */
export const readRestServices = async (context: AdapterContext): Promise<readonly Draft<Service>[]> => [
  ...(await readOptions(context)),
  ...(await readSubscriptions(context)),
]
