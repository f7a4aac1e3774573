import type { Money, Service } from '@esim-usage/core'
import { dayOf } from '@esim-usage/core/parse'
import type { Finding } from '../finding.ts'
import type { FindingDetector } from './finding-context.ts'

const keyOf = ({ id, name }: Service): string => id ?? name

/** Fees that can be laid side by side. */
const isDearer = (fee: Money, before: Money): boolean =>
  fee.currency === before.currency && fee.amount * 10 ** before.scale > before.amount * 10 ** fee.scale

/** What is new or dearer in a service; undefined: nothing. */
function judge(
  service: Service,
  before: Service | undefined,
):
  | { readonly rule: 'service-new' }
  | { readonly rule: 'service-dearer'; readonly before: Money }
  | undefined {
  if (!service.connected) return undefined
  if (before?.connected !== true) return service.paid ? { rule: 'service-new' } : undefined
  const { fee, feePeriod } = service
  if (fee === undefined || before.fee === undefined || feePeriod !== before.feePeriod) return undefined
  return isDearer(fee, before.fee) ? { rule: 'service-dearer', before: before.fee } : undefined
}

/** Services that came or grew dearer between two reads; of the first read nothing can be said. */
export const findServices: FindingDetector = async ({ store, line, period }) => {
  const versions = await store.facts.history(line.id, 'services')
  const found: Finding[] = []
  for (const [index, { value, seenFrom }] of versions.entries()) {
    const before = versions[index - 1]
    const day = dayOf(Date.parse(seenFrom), line.timeZone)
    if (before === undefined || day < period.from || day > period.to) continue
    const known = new Map(before.value.map(service => [keyOf(service), service]))
    for (const service of value) {
      const verdict = judge(service, known.get(keyOf(service)))
      if (verdict === undefined) continue
      const money = service.fee === undefined ? [] : [service.fee]
      found.push({ lineId: line.id, from: day, to: day, money, rows: [], service, ...verdict })
    }
  }
  return found
}
