import { createMegafonSandbox } from './megafon/create-megafon-sandbox.ts'
import type { MegafonSandbox } from './megafon/megafon-sandbox.ts'
import {
  createMegafonBusinessSandbox,
  type MegafonBusinessSandbox,
} from './megafon-business/create-megafon-business-sandbox.ts'
import { type BeelineSandbox, createBeelineSandbox } from './beeline/create-beeline-sandbox.ts'
import { createMtsSandbox } from './mts/create-mts-sandbox.ts'
import type { MtsSandbox } from './mts/mts-sandbox.ts'
import { UsageBook } from './mts/usage-book.ts'
import {
  createMtsBusinessSandbox,
  type MtsBusinessSandbox,
} from './mts-business/create-mts-business-sandbox.ts'
import { type SandboxOptions, settingsOf } from './sandbox-options.ts'
import { createTele2Sandbox, type Tele2Sandbox } from './tele2/create-tele2-sandbox.ts'

/** Carriers that exist only here, with made-up lines, sessions and months of usage. */
export interface Sandbox {
  /** The hosts it plays. */
  readonly hosts: readonly string[]
  /** Sessions and faults of the MTS cabinet. */
  readonly mts: MtsSandbox
  /** Sessions and faults of the MegaFon cabinet. */
  readonly megafon: MegafonSandbox
  /** Sessions and faults of the business cabinet of MegaFon. */
  readonly megafonBusiness: MegafonBusinessSandbox
  /** Tokens, codes and faults of the t2 cabinet and of its business exchange. */
  readonly tele2: Tele2Sandbox
  /** Tokens, sessions and faults of Beeline: REST, web cabinet and corporate SOAP. */
  readonly beeline: BeelineSandbox
  /** Keys, mails and faults of the business API of MTS. */
  readonly mtsBusiness: MtsBusinessSandbox
  /** Answers a request as the carrier would; undefined when its host is none of `hosts`. */
  readonly handle: (request: Request) => Promise<Response | undefined>
  /** Forgets the faults of all carriers. */
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
 * sandbox.mts.fail({ fault: 'rate-limited', endpoint: 'transactionsByFilter', after: 2 })
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const settings = settingsOf(options)
  const book = new UsageBook(settings)
  const mts = createMtsSandbox(settings, book)
  const megafon = createMegafonSandbox(settings)
  const megafonBusiness = createMegafonBusinessSandbox(settings)
  const tele2 = createTele2Sandbox(settings)
  const beeline = createBeelineSandbox(settings)
  const mtsBusiness = createMtsBusinessSandbox(settings, book)
  const carriers = [mts, mtsBusiness, megafon, megafonBusiness, beeline, tele2]
  return {
    hosts: carriers.flatMap(({ hosts }) => hosts),
    mts: mts.control,
    megafon: megafon.control,
    megafonBusiness: megafonBusiness.control,
    tele2: tele2.control,
    beeline: beeline.control,
    mtsBusiness: mtsBusiness.control,
    handle: async request => {
      const { protocol, hostname } = new URL(request.url)
      if (protocol !== 'https:') return undefined
      return carriers.find(({ hosts }) => hosts.includes(hostname))?.handle(request)
    },
    heal: () => {
      for (const carrier of carriers) carrier.heal()
    },
  }
}
