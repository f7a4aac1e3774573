import { createBeeline } from '@esim-usage/beeline'
import { type CarrierFactory, encryptedStore, type RequestGate, type SignInRequest } from '@esim-usage/core'
import { type VirtualClock, virtualClock } from '@esim-usage/core/testing'
import { createHub, type Hub, type NewLine } from '@esim-usage/hub'
import { sqliteStore } from '@esim-usage/hub/sqlite'
import { createMegafon } from '@esim-usage/megafon'
import { createMts } from '@esim-usage/mts'
import { createMtsBusiness } from '@esim-usage/mts/business'
import { createSandbox, type Sandbox } from '@esim-usage/sandbox'
import { createTele2 } from '@esim-usage/tele2'
import { createTele2Business } from '@esim-usage/tele2/business'
import { onTestFinished } from 'vitest'

/** Carriers as an app gives them to a hub: the cabinets, and two interfaces for companies. */
const carriers = {
  mts: options => createMts(options),
  megafon: options => createMegafon({ ...options, cabinetHeaders: 'discover' }),
  beeline: options => createBeeline(options),
  tele2: options => createTele2(options),
  'mts-business': options => createMtsBusiness({ ...options, account: '277000000001' }),
  'tele2-business': options => createTele2Business({ ...options, account: 'office' }),
} as const satisfies Record<string, CarrierFactory>

/** Name of a carrier of the hub. */
export type CarrierKey = keyof typeof carriers

/** The line of each carrier that has everything. */
export const mainLine = '+79000000001'

/** The fake cannot be hurt by haste. */
const open: RequestGate = { enter: async () => () => undefined }

/** All texts in a value, and the last fields of the lines of a cookie file. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(/\s+/u).filter(each => each.length > 5)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** A hub over the carriers of a sandbox, at ten in the morning of 25 November 2026 in Moscow. */
export class World {
  readonly clock: VirtualClock = virtualClock('2026-11-25T10:00:00+03:00')
  readonly sandbox: Sandbox = createSandbox({
    now: () => this.clock.now(),
    rowsPerMonth: 40,
    pendingAnswers: 0,
    inProgressAnswers: 0,
  })
  readonly #store = sqliteStore(':memory:', { now: () => this.clock.now() })
  readonly hub: Hub = createHub({
    store: this.#store,
    sessions: encryptedStore(this.#store.sessions, new Uint8Array(32).fill(7)),
    carriers,
    gate: open,
    clock: this.clock,
    historyDays: 62,
    fetch: async (input, init) => (await this.sandbox.handle(new Request(input, init))) ?? Response.error(),
  })
  /** What must show nowhere: numbers, cookies, tokens, keys, passwords. */
  readonly secrets = new Set<string>()

  constructor() {
    onTestFinished(() => this.#store.close())
  }

  #signInOf(carrier: CarrierKey, phone: string): SignInRequest {
    const { mts, megafon, beeline, tele2, mtsBusiness } = this.sandbox
    const requests: Record<CarrierKey, () => SignInRequest> = {
      mts: () => ({ method: 'session', session: { cookies: mts.session(phone) } }),
      megafon: () => ({ method: 'session', session: megafon.session(phone) }),
      beeline: () => {
        const { token, login } = beeline.session(phone)
        return { method: 'session', session: { token, login } }
      },
      tele2: () => ({ method: 'session', session: { cookies: tele2.session(phone) } }),
      'mts-business': () => ({ method: 'client-credentials', ...mtsBusiness.keys }),
      'tele2-business': () => ({ method: 'session', session: tele2.exchange.tokens() }),
    }
    return requests[carrier]()
  }

  /** Adds a line and signs it in as a person would; gives its id. */
  async addLine(
    carrier: CarrierKey,
    phone: string = mainLine,
    card: Pick<NewLine, 'imsi'> = {},
  ): Promise<string> {
    const request = this.#signInOf(carrier, phone)
    const said = request.method === 'session' ? stringsIn(request.session) : stringsIn(request)
    for (const secret of [...said.filter(each => /\d/u.test(each)), phone.slice(2), ...Object.values(card)])
      this.secrets.add(secret)
    const { line } = await this.hub.lines.add({ carrier, phone, ...card })
    const client = await this.hub.client(line.id)
    await client.signIn(request)
    return line.id
  }
}
