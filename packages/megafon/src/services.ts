import type { Service } from '@esim-usage/core'
import { type Draft, optional } from '@esim-usage/core/adapter'
import type * as z from 'zod/mini'
import { ask } from './ask.ts'
import { isOnlyHere } from './only-here.ts'
import type { Context } from './state.ts'
import { toService } from './to-service.ts'
import { services } from './wire.ts'

/** Both lists, and where they came from. */
export interface ServiceLists {
  readonly endpoint: 'services.current' | 'options.list'
  readonly body: z.infer<typeof services>
}

/** The list of today, else the one of before November 2025. */
export async function fetchServices(context: Context): Promise<ServiceLists> {
  try {
    const body = await ask(context, 'services.current', '/services/currentServices/list', services)
    return { endpoint: 'services.current', body }
  } catch (error) {
    const older = isOnlyHere(error)
      ? await optional(async () =>
          ask(context, 'options.list', '/options/list/current', services, { showVASP: true }),
        )
      : undefined
    if (older === undefined) throw error
    return { endpoint: 'options.list', body: older }
  }
}

/** What is switched on. */
export async function readServices(context: Context): Promise<readonly Draft<Service>[]> {
  const { endpoint, body } = await fetchServices(context)
  return [
    ...(body.paid ?? []).map(each => toService(each, true, endpoint)),
    ...(body.free ?? []).map(each => toService(each, false, endpoint)),
  ]
}
