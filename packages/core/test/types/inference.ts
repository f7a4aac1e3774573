import { type CarrierClient, type CarrierFactory, type SignInRequest, supports } from '@esim-usage/core'
import { type CarrierAdapter, createCarrierClient } from '@esim-usage/core/adapter'
import {
  type AskingAdapter,
  type AskingClient,
  askingAuth,
  askingBase,
  expects,
  type Pending,
  type PlainClient,
  plainAuth,
  plainBase,
  ports,
  type State,
} from './must-not-compile/sample.ts'
import { type BeelineClient, beelineAdapter, createBeeline } from './skeletons/beeline.ts'
import { createMegafon, createMegafonAdapter, type MegafonClient } from './skeletons/megafon.ts'
import { createMtsBusiness } from './skeletons/mts-business.ts'
import { createMts, type MtsClient, mtsAdapter } from './skeletons/mts.ts'
import { createNord } from './skeletons/stranger.ts'
import { createTele2, tele2Adapter, type Tele2Client } from './skeletons/tele2.ts'

const line = '+79000000001'
const { balance, usage } = ports

// From an annotated object and from a factory the client comes out without being named.
export const mts = createCarrierClient(mtsAdapter, { line })
expects<MtsClient>(mts)
export const tele2 = createCarrierClient(tele2Adapter, { line })
expects<Tele2Client>(tele2)
export const megafon = createCarrierClient(createMegafonAdapter({}), { line })
expects<MegafonClient>(megafon)
export const beeline = createCarrierClient(beelineAdapter, { line })
expects<BeelineClient>(beeline)
// @ts-expect-error what is inferred is that client and no wider one
expects<MtsClient>(tele2)

// A plain literal takes the client from the place it goes to, or from the type arguments.
export const fromReturn = (): PlainClient =>
  createCarrierClient({ ...plainBase, auth: plainAuth, usage, balance }, { line })
export const fromLiteral: AskingClient = createCarrierClient(
  { ...askingBase, auth: askingAuth, balance },
  { line, credentials: async () => ({ method: 'password', password: '' }) },
)
export const named = createCarrierClient<PlainClient, State>(
  { ...plainBase, auth: plainAuth, usage, balance },
  { line },
)

// `satisfies` keeps the adapter's own narrower type, so the client is named where it is made.
const satisfied = { ...askingBase, auth: askingAuth, balance } satisfies AskingAdapter
export const fromSatisfied: AskingClient = createCarrierClient(satisfied, { line })

// A name of its own for the adapter's type hides the client in it: the place it goes to tells it.
type PagedAdapter = CarrierAdapter<PlainClient, State, never, string>
export const fromName = (adapter: PagedAdapter): PlainClient => createCarrierClient(adapter, { line })
// @ts-expect-error without such a place nothing tells it
export const fromNowhere = (adapter: PagedAdapter) => createCarrierClient(adapter, { line })

// Pending and Position may be left out.
expects<CarrierAdapter<PlainClient, State>>({ ...plainBase, auth: plainAuth, usage, balance })
expects<CarrierAdapter<AskingClient, State, Pending>>({ ...askingBase, auth: askingAuth, balance })

// A hub takes every carrier of lines by one type.
export const factories: Readonly<Record<string, CarrierFactory>> = {
  mts: createMts,
  megafon: createMegafon,
  beeline: createBeeline,
  tele2: createTele2,
  nord: createNord,
  mtsBusiness: options => createMtsBusiness({ ...options, account: '277000000001' }),
}
// @ts-expect-error an account must be named before a hub can hold its lines
export const withoutAccount: CarrierFactory = createMtsBusiness

// Every client is a client of any carrier, and narrows again.
export function read(client: CarrierClient): void {
  if (supports(client, 'usage') && supports(client, 'balance')) {
    void client.usage({ month: '2026-10' }).toArray()
    void client.balance()
  }
  expects<SignInRequest['method'][]>([...client.carrier.signInMethods])
}
read(mts)
read(createTele2({ line }))
