import type { Draft } from '../../adapter/capability-ports.ts'
import type { Balance } from '../../record/balance.ts'
import { ask, type Reading } from './ask.ts'
import { toRoubles } from './to-roubles.ts'
import { balanceWire } from './wire.ts'

/** Reads the money of the line. */
export async function fetchBalance(context: Reading): Promise<Draft<Balance>> {
  const { money, credit, asOf } = await ask(context, 'balance.read', balanceWire)
  return {
    endpoint: 'balance',
    model: 'prepaid',
    main: toRoubles(money),
    ...(credit === undefined ? {} : { creditLimit: toRoubles(credit), available: toRoubles(money + credit) }),
    asOf,
  }
}
