import { type FaultPlan, Faults } from './faults.ts'
import { createMtsSandbox, type MtsSandbox } from './mts/create-mts-sandbox.ts'
import type { MtsEndpoint } from './mts/routes.ts'
import { type SandboxOptions, settingsOf } from './sandbox-options.ts'

/** Carriers that exist only here, with made-up lines, sessions and months of usage. */
export interface Sandbox {
  /** The hosts it plays. */
  readonly hosts: readonly string[]
  /** Sessions of the MTS cabinet. */
  readonly mts: MtsSandbox
  /** Answers a request as the carrier would; undefined when its host is none of `hosts`. */
  readonly handle: (request: Request) => Promise<Response | undefined>
  /** Makes matching requests go wrong. Faults wait in the order they were named. */
  readonly fail: (plan: FaultPlan<MtsEndpoint>) => void
  /** Forgets all faults. */
  readonly heal: () => void
}

/**
 * Makes a sandbox. All it knows stays in memory; two of the same options tell the same story.
 *
 * @example
 * ```ts
 * import { createSandbox } from '@esim-usage/sandbox'
 *
 * const sandbox = createSandbox({ rowsPerMonth: 1000 })
 * const cookies = sandbox.mts.session('+79000000001') // what an app imports
 * sandbox.fail({ fault: 'rate-limited', endpoint: 'transactionsByFilter', after: 2 })
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const settings = settingsOf(options)
  const faults = new Faults()
  const mts = createMtsSandbox(settings, faults)
  return {
    hosts: mts.hosts,
    mts: mts.control,
    handle: async request => {
      const { protocol, hostname } = new URL(request.url)
      return protocol === 'https:' && mts.hosts.includes(hostname) ? mts.handle(request) : undefined
    },
    fail: plan => faults.arm(plan),
    heal: () => faults.clear(),
  }
}
