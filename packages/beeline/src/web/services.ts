import type { FeePeriod, Service } from '@esim-usage/core'
import type { AdapterContext, Draft } from '@esim-usage/core/adapter'
import { toMoney } from '@esim-usage/core/parse'
import { said } from '../said.ts'
import { askWeb } from './ask.ts'
import { askEach } from './ask-each.ts'
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

async function readNewer(context: AdapterContext, host: string): Promise<readonly Draft<Service>[]> {
  const rows = await askWeb(context, host, 'web.services', services)
  return rows.map(({ title, fee, feePeriod }) => toService('web.services', { title, fee, period: feePeriod }))
}

/** Undefined: the block came back empty. */
async function readOlder(
  context: AdapterContext,
  host: string,
): Promise<readonly Draft<Service>[] | undefined> {
  const endpoint = 'web.connected-services'
  const query = { blocks: 'ConnectedServices,Services,Status' }
  const { connectedServices: block } = await askWeb(context, host, endpoint, connectedServices, query)
  return block?.data?.map(({ title, rcRate, rcRatePeriodText, description }) =>
    toService(endpoint, { title, fee: rcRate, period: rcRatePeriodText, words: description }),
  )
}

/** Options; the older list where the newer address shows none. */
async function readOptions(context: AdapterContext, host: string): Promise<readonly Draft<Service>[]> {
  let newer: readonly Draft<Service>[] | undefined
  const found = await askEach([
    async () => {
      newer = await readNewer(context, host)
      return newer.length > 0 ? newer : undefined
    },
    async () => readOlder(context, host),
  ])
  return found ?? newer ?? context.fail('unavailable')
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
