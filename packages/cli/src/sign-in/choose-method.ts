import type { CarrierInfo } from '@esim-usage/core'
import type { Texts } from '@esim-usage/texts'
import type { LineSession, LineSignIn } from '../carriers.ts'
import type { CliIo } from '../cli-io.ts'
import { askChoice, askSecret, askText, canAsk } from '../input/ask.ts'
import { InputError } from '../input/input-error.ts'
import { readSession } from '../input/read-session.ts'

/** Options of `sign-in` as they were typed. */
export interface SignInOptions {
  readonly code?: true
  readonly password?: true
  readonly cookies?: string
  readonly discover?: true
  readonly again?: true
}

/** A way to sign in. */
export type Method = LineSignIn['method']

const optionOf: Readonly<Record<Method, string>> = {
  code: '--code',
  password: '--password',
  session: '--cookies',
}
const methods: readonly Method[] = ['code', 'password', 'session']

/** The way that was named; what would need a person is refused where there is none, before anything is sent. */
export function readMethod(options: SignInOptions, io: CliIo): Method | undefined {
  const { code, password, cookies } = options
  const given = { code: code === true, password: password === true, session: cookies !== undefined }
  const named = methods.filter(method => given[method])
  if (named.length > 1) throw new InputError('method-excess', named.map(each => optionOf[each]).join(', '))
  const [method] = named
  if (!canAsk(io)) {
    if (method === undefined) throw new InputError('method-missing')
    if (method !== 'session') throw new InputError('terminal-missing', optionOf[method])
  }
  return method
}

/** Lets the person choose where no way was named; one the carrier lacks is refused. */
export async function chooseMethod(
  named: Method | undefined,
  carrier: CarrierInfo,
  io: CliIo,
  texts: Texts,
): Promise<Method> {
  const offered = methods.filter(method => carrier.signInMethods.includes(method))
  if (named !== undefined && !offered.includes(named))
    throw new InputError('method-unsupported', optionOf[named])
  if (named !== undefined) return named
  const { askMethod, methods: labels } = texts.signIn
  return askChoice(
    askMethod,
    offered.map(value => ({ value, label: labels[value] })),
    io,
  )
}

/** The request, with what it needs asked for; `session` is the one of the file that was named. */
export async function toRequest(
  method: Method,
  session: LineSession | undefined,
  io: CliIo,
  texts: Texts,
): Promise<LineSignIn> {
  if (method === 'code') return { method }
  if (method === 'password') return { method, password: await askSecret(texts.signIn.askPassword, io, texts) }
  const read = async (): Promise<LineSession> =>
    readSession(await askText(texts.signIn.askCookies, io, texts), '--cookies', io)
  return { method, session: session ?? (await read()) }
}
