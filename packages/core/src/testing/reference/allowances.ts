import type { Draft } from '../../adapter/capability-ports.ts'
import { poll } from '../../adapter/poll.ts'
import type { Allowance } from '../../record/allowance.ts'
import { ask, type Reading } from './ask.ts'
import { orderWire, type PackageWire, taskWire } from './wire-more.ts'

const units = { data: 'bytes', voice: 'seconds', message: 'messages' } as const

function toAllowance(item: PackageWire): Draft<Allowance> {
  const { total, used } = item
  return {
    endpoint: 'allowances',
    identity: [item.id],
    name: item.name,
    kind: item.kind,
    unit: units[item.kind],
    ...(total === undefined ? {} : { total }),
    ...(used === undefined ? {} : { used }),
    ...(total === undefined || used === undefined ? {} : { remaining: Math.max(0, total - used) }),
    unlimited: total === undefined,
    scope: { roaming: 'home' },
    primary: true,
    status: 'active',
    label: item.name,
  }
}

/** Orders the list of packages and asks until it is there. */
export async function fetchAllowances(context: Reading): Promise<readonly Draft<Allowance>[]> {
  const { task } = await ask(context, 'allowances.order', orderWire)
  const packages = await poll(context, {}, async () => {
    const result = await ask(context, 'allowances.result', taskWire, { query: { task } })
    return result.status === 'ready' ? (result.packages ?? []) : undefined
  })
  return packages.map(toAllowance)
}
