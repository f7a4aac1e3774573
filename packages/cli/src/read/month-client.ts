import {
  type AllowancesCapability,
  type BalanceCapability,
  InvalidRequestError,
  type ProfileCapability,
  supports,
} from '@esim-usage/core'
import type { LineClient } from '../carriers.ts'

/** A client the month can be shown of; whether it has itemised usage and totals is asked with `supports`. */
export type MonthClient = LineClient & BalanceCapability & AllowancesCapability & ProfileCapability

/** Makes sure that a carrier has what the month is made of. */
export function toMonthClient(client: LineClient): MonthClient {
  if (supports(client, 'balance') && supports(client, 'allowances') && supports(client, 'profile'))
    return client
  throw new InvalidRequestError('unsupported', 'This carrier shows too little of a line.')
}
