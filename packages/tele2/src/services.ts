import { CarrierError, ResponseError, type Service } from '@esim-usage/core'
import { type Draft, optional, type ReadContext } from '@esim-usage/core/adapter'
import { ask, askProfile } from './ask.ts'
import type { Tele2State } from './session.ts'
import { fromService, fromSubscription } from './to-service.ts'
import { type ServiceBody, services, subscriptions } from './wire.ts'

type Context = ReadContext<Tele2State>
type Bodies = readonly ServiceBody[]

async function askList(context: Context, path: string): Promise<Bodies> {
  const { data } = await ask(context, 'subscribers.services', path, services)
  if (data === null || data === undefined) return context.fail('unavailable')
  return 'services' in data ? data.services : data
}

/** The whole catalogue; only the word CONNECTED tells that something is, no button does. */
async function askCatalogue(context: Context): Promise<Bodies> {
  const list = await askList(context, 'services')
  return list.filter(({ status }) => status?.toUpperCase() === 'CONNECTED')
}

/** The list of what is connected, under the region of the line; its entries may say nothing of their state. */
async function askConnected(context: Context): Promise<Bodies> {
  const siteId = (await askProfile(context)).siteId ?? context.fail('unavailable')
  const list = await askList(context, `${encodeURIComponent(siteId)}/services?status=connected`)
  return list.filter(({ status }) => (status ?? 'CONNECTED').toUpperCase() === 'CONNECTED')
}

async function askServices(context: Context): Promise<Bodies> {
  try {
    return await askCatalogue(context)
  } catch (error) {
    const mayBeElsewhere = error instanceof CarrierError || error instanceof ResponseError
    const connected = mayBeElsewhere ? await optional(async () => askConnected(context)) : undefined
    if (connected === undefined) throw error
    return connected
  }
}

/** What is switched on, subscriptions to content last: all of it or the failure. */
export async function readServices(context: Context): Promise<readonly Draft<Service>[]> {
  const connected = await askServices(context)
  const { data } = await ask(context, 'subscribers.subscription', 'subscription', subscriptions)
  const content = data ?? context.fail('unavailable')
  return [...connected.map(fromService), ...content.map(fromSubscription)]
}
