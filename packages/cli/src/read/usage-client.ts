import {
  type AllowancesCapability,
  type BalanceCapability,
  InvalidRequestError,
  type ProfileCapability,
  supports,
  type UsageCapability,
} from '@esim-usage/core'
import type { LineClient } from '../carriers.ts'

/** A client the month can be shown of. */
export type UsageClient = LineClient &
  UsageCapability &
  BalanceCapability &
  AllowancesCapability &
  ProfileCapability

/** Makes sure that a carrier has what the month is made of. */
export function toUsageClient(client: LineClient): UsageClient {
  if (
    supports(client, 'usage') &&
    supports(client, 'balance') &&
    supports(client, 'allowances') &&
    supports(client, 'profile')
  )
    return client
  throw new InvalidRequestError('unsupported', 'This carrier shows no itemised usage.')
}
