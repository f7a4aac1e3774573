import type { Draft } from '../../adapter/capability-ports.ts'
import type { Service } from '../../record/service.ts'
import { ask, type Reading } from './ask.ts'
import { toRoubles } from './to-roubles.ts'
import { servicesWire } from './wire-more.ts'

/** Reads what is switched on. */
export async function fetchServices(context: Reading): Promise<readonly Draft<Service>[]> {
  const { services } = await ask(context, 'services.read', servicesWire)
  return services.map(({ id, name, fee }) => ({
    endpoint: 'services',
    id,
    name,
    kind: 'option',
    fee: toRoubles(fee),
    feePeriod: 'month',
    paid: fee > 0,
    connected: true,
    label: name,
  }))
}
