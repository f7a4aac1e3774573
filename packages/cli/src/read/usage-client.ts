import type {
  AllowancesCapability,
  BalanceCapability,
  CarrierClient,
  ProfileCapability,
  SessionSignIn,
  UsageCapability,
} from '@esim-usage/core'

/** A client the commands can show: signs in with cookies and reads usage, balance, packages and profile. */
export type UsageClient = CarrierClient<SessionSignIn<{ readonly cookies: string }>> &
  UsageCapability &
  BalanceCapability &
  AllowancesCapability &
  ProfileCapability
