import { badRequest, enveloped } from './account-pages.ts'
import type { SignedInCall } from './call.ts'
import type { Charge, ChargeType } from './charge-book.ts'
import { sum } from './money.ts'

const titles: Readonly<Record<ChargeType, string>> = {
  SUBSCRIPTION_FEE: 'Абонентская плата',
  SMS_MMS: 'SMS и MMS',
  CONTENT: 'Контент',
  ROAMING_X: 'Роуминг',
  VOICE: 'Звонки',
}

const add = (list: readonly Charge[]): number => {
  let kopecks = 0
  for (const charge of list) kopecks += charge.kopecks
  return kopecks
}

function toCategory(type: ChargeType, list: readonly Charge[]): object {
  const services = [...new Set(list.map(({ service }) => service))]
  return {
    type,
    typeName: titles[type],
    amount: sum(add(list)),
    subGroups: [
      {
        consumingServices: services.map(service => ({
          billingServiceName: service,
          amount: sum(add(list.filter(charge => charge.service === service))),
        })),
      },
    ],
  }
}

/** The charges of the month that a request of this version wants; undefined: it wants none. */
function wantedOf(
  { line, world, url, request }: SignedInCall,
  version: '1' | '2',
): readonly Charge[] | undefined {
  const month = url.searchParams.get('month') ?? ''
  const isSound = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) && request.headers.get('x-api-version') === version
  return isSound ? world.book.chargesOf(line, month) : undefined
}

const byType = (list: readonly Charge[]): readonly (readonly [ChargeType, readonly Charge[]])[] =>
  [...new Set(list.map(({ type }) => type))].map(type => [type, list.filter(charge => charge.type === type)])

/** Version 2, under the region: categories with their services. */
export function charges(call: SignedInCall): Response {
  const wanted = wantedOf(call, '2')
  return wanted === undefined
    ? badRequest()
    : enveloped(byType(wanted).map(([type, list]) => toCategory(type, list)))
}

/** Version 1: sums that say not what they are for. */
export function olderCharges(call: SignedInCall): Response {
  const wanted = wantedOf(call, '1')
  return wanted === undefined
    ? badRequest()
    : enveloped(byType(wanted).map(([, list]) => ({ amount: sum(add(list)) })))
}
