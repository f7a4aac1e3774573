import type { Texts } from '@esim-usage/texts'
import type { KnownCarrier, LineSignIn } from '../carriers.ts'
import type { CliIo } from '../cli-io.ts'
import { askYes, canAsk } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'

/** The carrier with clients that read the constants of its public front end. */
export const discovering = (carrier: KnownCarrier): KnownCarrier => ({
  ...carrier,
  create: carrier.createDiscovering ?? carrier.create,
})

/** A session that brings the constants needs no others. */
const bringsConstants = (request: LineSignIn): boolean =>
  request.method === 'session' && 'cabinetHeaders' in request.session

/** Whether the person lets the constants of the carrier's front end be read; asked where that is of use. */
export async function chooseDiscovery(
  carrier: KnownCarrier,
  request: LineSignIn,
  { discover }: { readonly discover?: true },
  io: CliIo,
  texts: Texts,
): Promise<boolean> {
  if (carrier.createDiscovering === undefined) {
    if (discover === true) throw new InputError('discover-unsupported')
    return false
  }
  if (discover === true || bringsConstants(request)) return discover === true
  if (!canAsk(io)) throw new InputError('discover-missing')
  if (await askYes(texts.signIn.askDiscover(texts.carrier(carrier.info)), io, texts)) return true
  throw new InputError('discover-missing')
}
