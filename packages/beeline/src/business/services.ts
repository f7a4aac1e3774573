import type { Service } from '@esim-usage/core'
import type { Draft } from '@esim-usage/core/adapter'
import { parseInstant } from '@esim-usage/core/parse'
import type * as z from 'zod/mini'
import { ask, type BusinessContext, ctnOf } from './ask.ts'
import { rowsOf } from './soap.ts'
import { serviceRow } from './wire.ts'

function toService(row: z.output<typeof serviceRow>): Draft<Service> {
  const name = row.serviceName ?? row.serviceId ?? ''
  const since = parseInstant(row.startDate ?? '')
  const until = parseInstant(row.endDate ?? '')
  return {
    endpoint: 'soap.getServicesList',
    evidence: 'medium',
    ...(row.serviceId !== undefined && { id: row.serviceId }),
    name,
    kind: 'option',
    paid: false,
    connected: true,
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    label: name,
  }
}

/** Options of a line, or of all lines of the contract. Fees are not told. */
export async function readBusinessServices(context: BusinessContext): Promise<readonly Draft<Service>[]> {
  const reply = await ask(context, 'getServicesList', { ban: context.account ?? '', ctn: ctnOf(context) })
  return rowsOf(reply, 'servicesList', serviceRow).map(toService)
}
