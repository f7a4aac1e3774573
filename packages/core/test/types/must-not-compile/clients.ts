import { type Period, supports, type UsageQuery } from '@esim-usage/core'
import type { createBeeline } from '../skeletons/beeline.ts'
import type { createMegafon } from '../skeletons/megafon.ts'
import type { createMts } from '../skeletons/mts.ts'
import type { createMtsBusiness } from '../skeletons/mts-business.ts'
import type { createNord } from '../skeletons/stranger.ts'
import type { createTele2 } from '../skeletons/tele2.ts'
import { expects } from './sample.ts'

type MtsOptions = Parameters<typeof createMts>[0]
type Tele2Options = Parameters<typeof createTele2>[0]
type BusinessOptions = Parameters<typeof createMtsBusiness>[0]
declare const mts: ReturnType<typeof createMts>
declare const megafon: ReturnType<typeof createMegafon>
declare const beeline: ReturnType<typeof createBeeline>
declare const tele2: ReturnType<typeof createTele2>
declare const nord: ReturnType<typeof createNord>
declare const business: ReturnType<typeof createMtsBusiness>
const month = '2026-10'
const line = '+79000000001'

mts.usage({ month })
// @ts-expect-error a private t2 line has no itemised source
tele2.usage({ month })
// @ts-expect-error MTS sends no detail file from the cabinet
mts.orderStatement({ month })
// @ts-expect-error a stranger's carrier has only what it declares
nord.allowances()
// @ts-expect-error without the check the method is not there
if (!supports(tele2, 'usage')) tele2.usage({ month })
// @ts-expect-error the check is for one capability only
if (supports(tele2, 'usage')) tele2.orderStatement({ month })
// @ts-expect-error no such capability
supports(mts, 'calls')

void mts.signIn({ method: 'code' })
// @ts-expect-error Beeline sends no codes
void beeline.signIn({ method: 'code' })
// @ts-expect-error this carrier knows a password only
void nord.signIn({ method: 'code' })
// @ts-expect-error a business API has keys, not a password
void business.signIn({ method: 'password', password: '' })
// @ts-expect-error a password sign-in brings the password
void mts.signIn({ method: 'password' })
// @ts-expect-error a session of another carrier
void megafon.signIn({ method: 'session', session: { cookies: '' } })
// @ts-expect-error a Beeline session is a token or cookies
void beeline.signIn({ method: 'session', session: { jwtToken: '' } })
// @ts-expect-error a challenge is answered with text
void mts.answer({ kind: 'code', medium: 'sms', id: '', carrier: '', expiresAt: '' }, { code: '1' })

const account = '277000000001'
const password = async () => ({ method: 'password', password: '' }) as const
const code = async () => ({ method: 'code' }) as const
const session = async () => ({ method: 'session', session: { cookies: '' } }) as const
expects<MtsOptions>({ line, credentials: password })
expects<MtsOptions>({ line, credentials: async () => undefined })
// @ts-expect-error a code needs a person
expects<MtsOptions>({ line, credentials: code })
// @ts-expect-error a session is made by a person
expects<Tele2Options>({ line, credentials: session })
// @ts-expect-error this business API has no password
expects<BusinessOptions>({ account, credentials: password })
// @ts-expect-error a client for a line knows the line
expects<MtsOptions>({})
// @ts-expect-error a client for an account knows the account
expects<BusinessOptions>({ line })
// @ts-expect-error an option of another carrier
expects<MtsOptions>({ line, cabinetHeaders: 'discover' })

expects<UsageQuery>({ cursor: 'c', raw: true })
// @ts-expect-error a cursor already knows its period
expects<UsageQuery>({ cursor: 'c', month })
// @ts-expect-error nor days beside a cursor
expects<UsageQuery>({ cursor: 'c', from: '2026-10-01', to: '2026-10-31' })
// @ts-expect-error a read needs a period or a cursor
expects<UsageQuery>({ raw: true })
// @ts-expect-error days have a first and a last one
expects<Period>({ from: '2026-10-01' })
// @ts-expect-error a month or days, not both
expects<Period>({ month, from: '2026-10-01', to: '2026-10-31' })
