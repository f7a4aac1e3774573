import type { FaultName, FaultPlan } from './faults.ts'

/** What goes wrong at one carrier of a sandbox. */
export interface FaultControl<Endpoint extends string = string, Fault extends string = FaultName> {
  /** Makes matching requests to this carrier go wrong. Faults wait in the order they were named. */
  readonly fail: (plan: FaultPlan<Endpoint, Fault>) => void
}

/** One carrier as the sandbox puts it together with the others. */
export interface CarrierSandbox<Control extends FaultControl<never>> {
  /** Whole host names, every one that is played. */
  readonly hosts: readonly string[]
  /** What a test or a demo does with it. */
  readonly control: Control
  /** Answers a request to one of `hosts`. */
  readonly handle: (request: Request) => Promise<Response>
  /** Forgets its faults. */
  readonly heal: () => void
}
