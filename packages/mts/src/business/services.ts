import type { Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import type { BusinessContext } from './ask.ts'
import { isActive, readProducts } from './blocks.ts'
import { priceOf } from './money.ts'
import { tariffNameIn } from './tariff.ts'
import { endOf } from './validity.ts'
import type { ProductBody } from './wire-lines.ts'

function toService(product: ProductBody): Draft<Service> {
  const { name, externalID, validFor, productOfferingPrice } = product
  const periodical = productOfferingPrice?.find(each => each.name === 'PeriodicalPrice')
  const fee = periodical && priceOf(periodical)
  const isTariff = tariffNameIn(name) !== undefined
  const since = parseInstant(validFor?.startDateTime ?? '')
  const until = endOf(validFor?.endDateTime)
  return {
    endpoint: 'product.services',
    evidence: 'high',
    ...(typeof externalID === 'string' && { id: externalID }),
    name,
    kind: isTariff ? 'other' : 'option',
    ...(fee !== undefined && { fee }),
    // Only the words of a fee tell how often it is taken.
    ...(fee !== undefined && isTariff && { feePeriod: 'month' as const }),
    paid: fee !== undefined && fee.amount > 0,
    connected: isActive(product),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    label: name,
  }
}

/** What is switched on at the line; the fee of the tariff stands among it. */
export const readServices = async (context: BusinessContext): Promise<readonly Draft<Service>[]> =>
  (await readProducts(context, 'service')).map(toService)
