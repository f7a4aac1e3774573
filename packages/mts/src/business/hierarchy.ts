import { parseLine } from '@esim-usage/core/parse'
import type { BusinessContext } from './ask.ts'
import { apiRequest } from './endpoints.ts'
import { hierarchy, type PartyBody } from './wire-lines.ts'

/** A line of a company. */
export interface Subscriber {
  /** E.164. */
  readonly line: string
  readonly account: string
  readonly region?: string
  readonly imsi?: string
  readonly iccid?: string
}

/** The largest page the API takes. */
const pageSize = 1000

/** Lines of all accounts in an answer. */
export const subscribersIn = ({ partyRole }: PartyBody): readonly Subscriber[] =>
  partyRole
    .flatMap(({ customerAccount }) => customerAccount ?? [])
    .flatMap(({ accountNo, productRelationship }) =>
      (productRelationship ?? []).flatMap(({ product }): readonly Subscriber[] => {
        const line = parseLine(String(product.productSerialNumber ?? ''))
        if (line === undefined) return []
        const valueOf = (wanted: string): string =>
          String(product.productCharacteristic?.find(({ name }) => name === wanted)?.value ?? '')
        const [imsi, iccid, region] = [valueOf('IMSI'), valueOf('SIM'), product.description ?? '']
        return [
          {
            line,
            account: String(accountNo ?? ''),
            ...(region !== '' && { region }),
            ...(/^\d{14,15}$/.test(imsi) && { imsi }),
            ...(/^\d{19,20}$/.test(iccid) && { iccid }),
          },
        ]
      }),
    )

/** All lines of the client's account. The same line can come twice; a page without a new one is no way on. */
export async function readSubscribers(context: BusinessContext): Promise<readonly Subscriber[]> {
  const { account = '' } = context
  const found = new Map<string, Subscriber>()
  for (let pageNum = 1; ; pageNum += 1) {
    const query = { account, pageNum, pageSize }
    const response = await context.http.send(
      apiRequest(context.session.state.token, 'service.hierarchy', query),
    )
    context.http.check(response)
    const parties = response.json(hierarchy)
    const before = found.size
    for (const each of parties.flatMap(subscribersIn))
      if (each.account === account && !found.has(each.line)) found.set(each.line, each)
    const last = parties.findLast(({ hasMore }) => typeof hasMore === 'boolean')
    const hasMore = last?.hasMore ?? response.status === 206
    if (!hasMore) return [...found.values()]
    if (found.size === before) context.fail('incomplete')
  }
}
