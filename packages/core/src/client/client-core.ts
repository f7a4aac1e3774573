import { parsePhone } from '../parse/parse-phone.ts'
import { isTimeZone } from '../parse/zone.ts'
import { InvalidRequestError } from '../errors/esim-usage-error.ts'
import { toKeyHash } from '../record/key-hash.ts'
import { memoryStore } from '../session/memory-store.ts'
import { openSessionRecord, type SessionRecord } from '../session/session-record.ts'
import type { JarOptions } from '../transport/cookie-jar.ts'
import { createGate } from '../transport/gate.ts'
import { systemClock } from '../transport/system-clock.ts'
import { version } from '../version.ts'
import type { ErasedAdapter } from './erased-adapter.ts'
import type { ClientEvent, ClientOptions, Clock, RequestGate } from './options.ts'
import type { SignInRequest } from './sign-in.ts'

/** Options of any client, line or account. */
export interface CoreOptions extends ClientOptions {
  readonly line?: string
  readonly account?: string
  readonly timeZone?: string
  readonly credentials?: () => Promise<SignInRequest | undefined>
}

/** What all parts of one client share. */
export interface ClientCore {
  readonly adapter: ErasedAdapter
  readonly carrier: string
  readonly line: string | undefined
  readonly account: string | undefined
  readonly timeZone: string
  readonly clock: Clock
  readonly uuid: () => string
  readonly gate: RequestGate
  readonly fetch: typeof globalThis.fetch
  readonly userAgent: string
  readonly timeoutMs: number | undefined
  readonly credentials: (() => Promise<SignInRequest | undefined>) | undefined
  readonly record: SessionRecord
  readonly jar: JarOptions
  readonly emit: (event: ClientEvent) => void
}

function readLine(line: string): string {
  const number = typeof line === 'string' ? parsePhone(line)?.number : undefined
  if (number?.startsWith('+') !== true) {
    throw new InvalidRequestError(
      'invalid-argument',
      'The option `line` is no phone number. Give it in full, such as +7 900 000-00-01.',
      { option: 'line' },
    )
  }
  return number
}

function readAccount(account: string): string {
  if (typeof account === 'string' && account.trim() !== '') return account
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `account` is empty or no text. Give the account number or login at the carrier.',
    { option: 'account' },
  )
}

function readZone(timeZone: string): string {
  if (isTimeZone(timeZone)) return timeZone
  throw new InvalidRequestError(
    'invalid-argument',
    'The option `timeZone` is no IANA time zone. Give one such as Asia/Yekaterinburg.',
    { option: 'timeZone' },
  )
}

/** A virtual clock also makes the ids, so that a recorded exchange plays the same again. */
const uuidOf = (clock: Clock): (() => string) => {
  const uuid: unknown = Reflect.get(clock, 'uuid')
  return typeof uuid === 'function' ? () => String(uuid.call(clock)) : () => crypto.randomUUID()
}

/** Whoever watches must not change what is watched: a lost answer could cost the tokens it brought. */
function tell({ onEvent }: CoreOptions, event: ClientEvent): void {
  try {
    onEvent?.(event)
  } catch {
    // What an observer throws is its own.
  }
}

/** Checks the options and opens what the client needs; sends nothing and touches no store. */
export function createClientCore(adapter: ErasedAdapter, options: CoreOptions): ClientCore {
  const carrier = adapter.info.id
  const line = options.line === undefined ? undefined : readLine(options.line)
  const account = options.account === undefined ? undefined : readAccount(options.account)
  const clock = options.clock ?? systemClock
  const uuid = uuidOf(clock)
  const key = toKeyHash(['session', carrier, adapter.channel, options.sessionKey ?? account ?? line ?? ''])
  return {
    adapter,
    carrier,
    line,
    account,
    timeZone: readZone(options.timeZone ?? adapter.info.timeZone),
    clock,
    uuid,
    gate: options.gate ?? createGate(clock),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    userAgent: options.userAgent ?? `esim-usage/${version}`,
    timeoutMs: options.timeoutMs,
    credentials: options.credentials,
    record: openSessionRecord(options.sessionStore ?? memoryStore(), key, carrier, uuid()),
    jar: { origins: adapter.origins, essential: adapter.essentialCookies ?? [], now: () => clock.now() },
    emit: event => tell(options, event),
  }
}
