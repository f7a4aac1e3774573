import { CarrierError, ResponseError, type Service } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { askGraphql } from './graphql.ts'
import { readLongTask } from './long-task.ts'
import { productsOperation } from './operations.ts'
import type { MtsState } from './sign-in.ts'
import { fromOlderService, fromProduct, fromSubscription } from './to-service.ts'
import { connectedProducts, contentSubscriptions, olderServices } from './wire-services.ts'

type Context = ReadContext<MtsState>
type Services = readonly Draft<Service>[]

/** Asked as the pages of the cabinet ask; the zone is that of the words with the next charge. */
const variables = {
  productListType: 'PAID_AND_FREE_LIST',
  groupType: ['DIGITAL_SUBSCRIPTION', 'DIGITAL_PRODUCT', 'DIGITAL_SERVICE'],
  timeZone: '+03:00',
}

/** The list of today. Counts without a list tell that there is something, not what. */
async function readProducts(context: Context): Promise<Services> {
  const answer = await askGraphql(
    context,
    'graphql.services',
    productsOperation,
    variables,
    connectedProducts,
  )
  const body = answer.data?.myServicesProducts ?? context.fail('unavailable')
  const list = (body.groups ?? []).flatMap(({ products }) => products ?? [])
  const count = (body.paidCount ?? 0) + (body.freeCount ?? 0)
  if (list.length === 0 && (count > 0 || !body.groups)) context.fail('incomplete')
  return list.map(fromProduct)
}

/** The two lists of before August 2025, one after the other. */
async function readOlder(context: Context): Promise<Services> {
  const { services } = await readLongTask(context, 'lk.active-services', olderServices)
  const subscriptions = await readLongTask(context, 'lk.content-subscriptions', contentSubscriptions)
  return [...services.map(fromOlderService), ...subscriptions.map(fromSubscription)]
}

/** What is switched on: a whole list or the failure, as a list with a hole would say that something is not there. */
export async function readServices(context: Context): Promise<Services> {
  try {
    return await readProducts(context)
  } catch (error) {
    const mayBeElsewhere = error instanceof CarrierError || error instanceof ResponseError
    const older = mayBeElsewhere ? await optional(async () => readOlder(context)) : undefined
    // MTS gave the older lists up, so an empty one proves nothing.
    if (older === undefined || older.length === 0) throw error
    return older
  }
}
