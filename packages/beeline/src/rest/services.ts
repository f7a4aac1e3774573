import type { Service } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { said } from '../said.ts'
import { askLine } from './ask.ts'
import { readFee } from './fee.ts'
import { services, subscriptions } from './wire.ts'

type Option = NonNullable<z.output<typeof services>['services']>[number]

function toOption(each: Option): Draft<Service> {
  const id = said(each.name)
  const name = said(each.entityName, each.name) ?? ''
  const fee = readFee(each)
  const since = parseInstant(each.effDate ?? '')
  const until = parseInstant(each.expDate ?? '')
  return {
    endpoint: 'rest.services',
    evidence: 'high',
    ...(id !== undefined && { id }),
    name,
    kind: 'option',
    ...fee,
    paid: fee.fee !== undefined && fee.fee.amount > 0,
    connected: true,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    label: name,
  }
}

async function readOptions(context: AdapterContext): Promise<readonly Draft<Service>[]> {
  const answer = await askLine(context, 'rest.services', services, { hiddenService: true })
  return (answer.services ?? []).filter(({ viewInd }) => viewInd !== 'N').map(toOption)
}

async function readSubscriptions(context: AdapterContext): Promise<readonly Draft<Service>[]> {
  const answer = await askLine(context, 'rest.subscriptions', subscriptions)
  return (answer.subscriptions ?? []).map((each): Draft<Service> => {
    const name = said(each.name, each.title, each.entityName) ?? 'subscription'
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
