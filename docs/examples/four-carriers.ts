// Reads last month of four lines, one at each carrier, through the same code.
// `sessions.json` holds a session of your own browser for each: docs/guides/signing-in.md says how to get one.
import { readFile } from 'node:fs/promises'
import { type BeelineSession, createBeeline } from '@esim-usage/beeline'
import {
  type BalanceCapability,
  type CarrierClient,
  type SpendingCapability,
  summarize,
  supports,
} from '@esim-usage/core'
import { createMegafon, type MegafonSession } from '@esim-usage/megafon'
import { createMts, type MtsSession } from '@esim-usage/mts'
import { createTele2, type Tele2Session } from '@esim-usage/tele2'

interface Sessions {
  readonly mts: MtsSession
  readonly megafon: MegafonSession
  readonly beeline: BeelineSession
  readonly tele2: Tele2Session
}

const sessions: Sessions = JSON.parse(await readFile('sessions.json', 'utf8'))
const line = '+79000000001'
const month = new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 'YYYY-MM'.length)

const mts = createMts({ line })
await mts.signIn({ method: 'session', session: sessions.mts })
const megafon = createMegafon({ line })
await megafon.signIn({ method: 'session', session: sessions.megafon })
const beeline = createBeeline({ line })
await beeline.signIn({ method: 'session', session: sessions.beeline })
const tele2 = createTele2({ line })
await tele2.signIn({ method: 'session', session: sessions.tele2 })

async function show(client: CarrierClient & BalanceCapability & SpendingCapability): Promise<void> {
  const { title, usageElsewhere } = client.carrier
  const balance = await client.balance()
  const { total } = await client.spending({ month })
  console.log(title, { left: balance.model === 'prepaid' ? balance.main : balance.owed, spent: total })
  if (supports(client, 'usage')) {
    const { records, charge, coverage } = summarize(
      await client.usage({ month }).toArray(),
      client.carrier.usage,
    )
    // What a carrier never lists is no zero: `missingKinds` names it.
    console.log('  records:', records, 'charged:', charge.sums, 'not listed:', coverage.missingKinds)
  } else console.log('  no single events; instead:', usageElsewhere)
}

for (const client of [mts, megafon, beeline, tele2]) await show(client)
