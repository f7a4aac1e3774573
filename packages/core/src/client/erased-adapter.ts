import type { AdapterContext, ReadContext } from '../adapter/adapter-context.ts'
import type { AuthStep, ChallengeReply, SignedIn } from '../adapter/auth-port.ts'
import type { CapabilityPorts } from '../adapter/capability-ports.ts'
import type { FaultPort } from '../adapter/fault-port.ts'
import type { Schema } from '../adapter/schema.ts'
import type { CarrierFacts } from './carrier-info.ts'
import type { Pace } from './options.ts'
import type { SignInRequest } from './sign-in.ts'

/** An adapter as core runs it: `CarrierAdapter` has already tied its types together for the author. */
export interface ErasedAdapter extends Partial<CapabilityPorts<unknown, unknown>> {
  readonly info: CarrierFacts
  readonly channel: 'api' | 'business'
  readonly origins: readonly string[]
  readonly pace: Pace
  readonly essentialCookies?: readonly string[]
  readonly state: Schema<unknown>
  readonly faults: FaultPort
  readonly auth: {
    readonly begin: Readonly<
      Record<string, (context: AdapterContext, request: SignInRequest) => Promise<AuthStep<unknown, unknown>>>
    >
    readonly renew?: (context: ReadContext<unknown>) => Promise<SignedIn<unknown>>
    readonly selectLine?: (context: ReadContext<unknown>) => Promise<void>
    readonly pending?: Schema<unknown>
    readonly answer?: (
      context: AdapterContext,
      pending: unknown,
      reply: ChallengeReply,
    ) => Promise<AuthStep<unknown, unknown>>
  }
}
