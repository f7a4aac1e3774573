import type { CapabilityName } from './capabilities.ts'
import type { CarrierInfo } from './carrier-info.ts'
import type { ErasedAdapter } from './erased-adapter.ts'
import type { SignInRequest } from './sign-in.ts'

/** In the order in which people read them. A member for each capability, so that none can be forgotten. */
const order: Readonly<Record<CapabilityName, number>> = {
  usage: 1,
  balance: 2,
  allowances: 3,
  spending: 4,
  payments: 5,
  services: 6,
  lines: 7,
  profile: 8,
  statements: 9,
  signOutEverywhere: 10,
}
const methods: Readonly<Record<SignInRequest['method'], number>> = {
  session: 1,
  code: 2,
  password: 3,
  'client-credentials': 4,
}

const isIn = <Name extends string>(names: Readonly<Record<Name, number>>, name: string): name is Name =>
  Object.hasOwn(names, name)

/** What an adapter says it can do, read off its ports. */
export function deriveCarrierInfo(adapter: ErasedAdapter): CarrierInfo {
  const signInMethods = Object.keys(adapter.auth.begin)
    .filter(name => isIn(methods, name))
    .toSorted((a, b) => methods[a] - methods[b])
  const capabilities = Object.keys(adapter)
    .filter(name => isIn(order, name))
    .filter(name => adapter[name] !== undefined)
    .toSorted((a, b) => order[a] - order[b])
  return Object.freeze({
    ...adapter.info,
    signInMethods,
    capabilities,
    ...(adapter.usage === undefined ? {} : { usage: adapter.usage.limits }),
  })
}
