import { beelineAccounts, type Sandbox } from '@esim-usage/sandbox'
import { beeline, type KnownCarrier, type LineSignIn, megafon, mts, tele2 } from '../carriers.ts'

/** A made-up line, and what a person who signs in there knows. */
export interface DemoLine {
  readonly carrier: KnownCarrier
  /** E.164. */
  readonly line: string
  readonly request: LineSignIn
  /** The code the person reads on the phone or in the mail. Absent: none is asked for. */
  readonly newestCode?: (sandbox: Sandbox) => string | undefined
}

const lines = { mts: '+79000000001', megafon: '+79000000001', beeline: '+79000000001', tele2: '+79000000001' }
const password = beelineAccounts.find(account => account.lines[0] === lines.beeline)?.password ?? ''

/** One line at each carrier, each signed in the way people mostly do there. */
export const demoLines: readonly DemoLine[] = [
  {
    carrier: mts,
    line: lines.mts,
    request: { method: 'code' },
    newestCode: sandbox => sandbox.mts.outbox(lines.mts).at(-1)?.code,
  },
  {
    // The fake front end shows its constants to everybody, as the real one does.
    carrier: { ...megafon, create: megafon.createDiscovering ?? megafon.create },
    line: lines.megafon,
    request: { method: 'code' },
    newestCode: sandbox => sandbox.megafon.outbox(lines.megafon).at(-1)?.code,
  },
  { carrier: beeline, line: lines.beeline, request: { method: 'password', password } },
  {
    carrier: tele2,
    line: lines.tele2,
    request: { method: 'code' },
    newestCode: sandbox => sandbox.tele2.outbox(lines.tele2).at(-1)?.code,
  },
]
