import type { ExitMeaning, Texts } from '@esim-usage/texts'
import { findCarrier, type KnownCarrier, type LineClient, type LineSignIn } from '../carriers.ts'
import { type CliIo, nowOf } from '../cli-io.ts'
import { askText, canAsk, report } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readSession } from '../input/read-session.ts'
import { readLine } from '../input/read-line.ts'
import { createProgress } from '../read/progress.ts'
import { createVault, openVault, type Vault } from '../vault/open-vault.ts'
import { clientOf, maskLine, onlyLine } from '../vault/stored-line.ts'
import { chooseMethod, readMethod, type SignInOptions, toRequest } from './choose-method.ts'
import { chooseDiscovery, discovering } from './choose-discovery.ts'
import { followSteps } from './follow-steps.ts'
import { signInBySession } from './sign-in-by-session.ts'

function checkLine(typed: string, texts: Texts): string | undefined {
  try {
    readLine(typed)
    return undefined
  } catch (error) {
    if (error instanceof InputError) return texts.signIn.lineMalformed
    throw error
  }
}

/** The number that was typed, else the only one that was signed in before, else what the person says. */
async function whichLine(
  number: string | undefined,
  carrier: KnownCarrier,
  vault: Vault | undefined,
  io: CliIo,
  texts: Texts,
): Promise<string> {
  const stored = number === undefined ? await vault?.lines(carrier.info.id) : []
  const line = number === undefined ? onlyLine(stored ?? []) : readLine(number)
  if (line !== undefined) return line
  if (!canAsk(io)) throw new InputError('line-missing')
  return readLine(await askText(texts.signIn.askLine, io, texts, typed => checkLine(typed, texts)))
}

/** True while the stored session works, as far as one can tell without asking the carrier. */
async function isSignedIn(client: LineClient, io: CliIo): Promise<boolean> {
  const session = await client.session()
  return (
    session.status === 'signed-in' &&
    (session.expiresAt === undefined || Date.parse(session.expiresAt) > nowOf(io))
  )
}

async function signIn(request: LineSignIn, client: LineClient, io: CliIo, texts: Texts): Promise<void> {
  const progress = createProgress(io.stderr, texts)
  if (request.method === 'session') {
    const { session } = request
    await progress.run('sign-in', () => signInBySession(client, session, '--cookies', io.signal))
  } else {
    const options = { signal: io.signal, again: true }
    const step = await progress.run('sign-in', () => client.signIn(request, options))
    await followSteps({ client, io, texts, progress }, step)
  }
}

/** Signs a line in and keeps its session. All that was typed is checked, and all asked for, before anything is sent. */
export async function runSignIn(
  carrierId: string,
  number: string | undefined,
  options: SignInOptions,
  io: CliIo,
  texts: Texts,
): Promise<ExitMeaning> {
  const carrier = findCarrier(carrierId)
  if (number !== undefined) readLine(number)
  const named = readMethod(options, io)
  const { cookies: file } = options
  const session = file === undefined ? undefined : await readSession(file, '--cookies', io)
  const opened = await openVault(io, texts)
  const line = await whichLine(number, carrier, opened, io, texts)
  const said = [texts.carrier(carrier.info), maskLine(line), carrier.info.id] as const
  const stored = opened && (await clientOf(carrier, line, opened, io))
  const isAnew = options.again === true || named === 'session'
  if (!isAnew && stored !== undefined && (await isSignedIn(stored, io))) {
    await report(io, texts.signIn.alreadySignedIn(...said))
    return 'done'
  }
  const method = await chooseMethod(named, carrier.create({ line }).carrier, io, texts)
  const request = await toRequest(method, session, io, texts)
  const mayDiscover = await chooseDiscovery(carrier, request, options, io, texts)
  const vault = opened ?? (await createVault(io, texts))
  const client = await clientOf(mayDiscover ? discovering(carrier) : carrier, line, vault, io)
  await signIn(request, client, io, texts)
  await vault.add({ carrier: carrier.info.id, line })
  await report(io, texts.signIn.signedIn(...said))
  return 'done'
}
