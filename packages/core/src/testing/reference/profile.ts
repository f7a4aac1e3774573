import type { Draft } from '../../adapter/capability-ports.ts'
import { optional } from '../../adapter/optional.ts'
import type { Profile } from '../../record/profile.ts'
import { ask, type Reading } from './ask.ts'
import { toRoubles } from './to-roubles.ts'
import { profileWire, tariffWire } from './wire-more.ts'

/** Reads the holder, and the tariff where the carrier gives it. */
export async function fetchProfile(context: Reading): Promise<Draft<Profile>> {
  const { line, holder, account, status } = await ask(context, 'profile.read', profileWire)
  const tariff = await optional(() => ask(context, 'tariff.read', tariffWire))
  return {
    endpoint: 'profile',
    line,
    holder,
    account,
    paymentModel: 'prepaid',
    timeZone: context.timeZone,
    ...(tariff === undefined
      ? {}
      : { tariff: { name: tariff.name, fee: toRoubles(tariff.fee), feePeriod: 'month' } }),
    lineStatus: status,
  }
}
