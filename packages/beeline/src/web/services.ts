import type { FeePeriod, Service } from '@esim-usage/core'
import { type AdapterContext, type Draft, optional } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { said } from '../said.ts'
import { askWeb } from './ask.ts'
import { connectedServices, services, subscriptions } from './wire.ts'

interface Option {
  readonly title: string | null | undefined
  readonly fee: number | string | null | undefined
  readonly period: string | null | undefined
  readonly words?: string | null | undefined
}

const periodOf = (words: string | null | undefined): FeePeriod | undefined =>
  /сут|день/i.test(words ?? '') ? 'day' : /мес/i.test(words ?? '') ? 'month' : undefined

function toService(endpoint: string, { title, fee: rate, period, words }: Option): Draft<Service> {
  const fee = toMoney(rate ?? '')
  const feePeriod = periodOf(period)
  const name = title ?? ''
  return {
    endpoint,
    evidence: 'medium',
    name,
    kind: 'option',
    ...(fee !== undefined && { fee }),
    ...(fee !== undefined && feePeriod !== undefined && { feePeriod }),
    paid: fee !== undefined && fee.amount > 0,
    connected: true,
    label: said(words) ?? name,
  }
}

/** Options; the older list where the newer address shows none. */
async function readOptions(context: AdapterContext, host: string): Promise<readonly Draft<Service>[]> {
  const newer = await optional(async () => askWeb(context, host, 'web.services', services))
  if (newer !== undefined && newer.length > 0)
    return newer.map(({ title, fee, feePeriod }) =>
      toService('web.services', { title, fee, period: feePeriod }),
    )
  const endpoint = 'web.connected-services'
  const older = await askWeb(context, host, endpoint, connectedServices, {
    blocks: 'ConnectedServices,Services,Status',
  })
  const rows = older.connectedServices?.data ?? newer ?? context.fail('unavailable')
  return rows.map(row =>
    'rcRate' in row
      ? toService(endpoint, {
          title: row.title,
          fee: row.rcRate,
          period: row.rcRatePeriodText,
          words: row.description,
        })
      : toService('web.services', { title: row.title, fee: undefined, period: undefined }),
  )
}

/** Options, then subscriptions. */
export async function readWebServices(
  context: AdapterContext,
  host: string,
): Promise<readonly Draft<Service>[]> {
  const options = await readOptions(context, host)
  const listed = await askWeb(context, host, 'web.subscriptions', subscriptions)
  const subscribed = listed.map((each): Draft<Service> => {
    const name = each.title ?? each.name ?? 'subscription'
    return {
      endpoint: 'web.subscriptions',
      evidence: 'low',
      name,
      kind: 'subscription',
      paid: false,
      connected: true,
      label: name,
    }
  })
  return [...options, ...subscribed]
}
