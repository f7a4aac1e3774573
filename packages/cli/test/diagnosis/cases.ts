import type { EmptyCode, Period, SignInRequest, SignInStep } from '@esim-usage/core'
import type { DiagnosisQuery } from '@esim-usage/hub'
import type { BeelineFaultPlan, FaultName, MegafonFaultName, Sandbox } from '@esim-usage/sandbox'
import { type CarrierKey, mainLine, type World } from './open-world.ts'

/** What only who asks knows. */
export type Told = Pick<DiagnosisQuery, 'activatedOn' | 'signIn' | 'answers'>

/** A line of a carrier that has no records, why, and what the diagnosis comes to. */
export interface Case {
  readonly name: string
  readonly carrier: CarrierKey
  readonly phone?: string
  readonly imsi?: string
  /** Default: October, which is over. */
  readonly period?: Period
  /** What goes wrong between the sign-in and the sync. */
  readonly meet?: (world: World, lineId: string) => void | Promise<void | Told>
  readonly told?: Told
  /** Level, evidence, next steps. */
  readonly expected: string
}

const always = { times: Number.POSITIVE_INFINITY }

const places: Record<CarrierKey, (sandbox: Sandbox) => { fail(plan: { fault: FaultName }): void }> = {
  mts: ({ mts }) => mts,
  megafon: ({ megafon }) => megafon,
  beeline: ({ beeline }) => beeline,
  tele2: ({ tele2 }) => tele2,
  'mts-business': ({ mtsBusiness }) => mtsBusiness,
  'tele2-business': ({ tele2 }) => tele2,
}

/** A fault that strikes all requests of a carrier. */
const failing = (
  carrier: CarrierKey,
  fault: FaultName,
  expected: string,
  more: Partial<Case> = {},
): Case => ({
  name: `${carrier}: ${fault}`,
  carrier,
  meet: ({ sandbox }) => places[carrier](sandbox).fail({ fault, ...always }),
  expected,
  ...more,
})

const failingMegafon = (fault: MegafonFaultName, expected: string): Case => ({
  name: `megafon: ${fault}`,
  carrier: 'megafon',
  meet: ({ sandbox }) => sandbox.megafon.fail({ fault, ...always }),
  expected,
})

const failingBeeline = (plan: BeelineFaultPlan, expected: string): Case => ({
  name: `beeline: ${plan.fault} ${plan.code ?? ''}`,
  carrier: 'beeline',
  meet: ({ sandbox }) => sandbox.beeline.fail({ ...plan, ...always }),
  expected,
})

const refusedBeeline = (code: number, expected: string): Case =>
  failingBeeline({ fault: 'error-code', code, endpoint: 'rest.detail' }, expected)

const signingIn =
  (request: SignInRequest, prepare: (sandbox: Sandbox) => void) =>
  async ({ sandbox, hub }: World, lineId: string): Promise<Told> => {
    prepare(sandbox)
    const client = await hub.client(lineId)
    const signIn: SignInStep = await client.signIn(request, { again: true })
    return { signIn }
  }

const listing: readonly CarrierKey[] = ['mts', 'megafon', 'beeline', 'mts-business', 'tele2-business']

const down = 'seen error-code > try-later'
const over = 'seen error-code > sign-in'
const wall = 'seen error-code > open-cabinet try-later'
const misread = 'seen error-code > update-package'
const stranger = 'seen error-code > sign-in-with-own-line'
const unknown = 'seen error-code > check-number call-hotline'
const noRight = 'seen error-code > call-hotline'
const elsewhere = 'read-statement-file read-spending use-business-client'

/** What no carrier of ours can show: why, and where it is shown. */
export type NeverSeen = string

/** Every reason, at every carrier that can give it. */
export const cases: Readonly<Record<EmptyCode, readonly Case[] | NeverSeen>> = {
  offline: listing.map(carrier =>
    failing(carrier, 'unreachable', 'seen error-code > check-network try-later'),
  ),
  'carrier-maintenance': [
    ...listing.map(carrier => failing(carrier, 'maintenance', down)),
    ...listing.map(carrier => failing(carrier, 'unavailable', down)),
    failingMegafon('internal-error', down),
    failingBeeline({ fault: 'apology' }, down),
    refusedBeeline(50_000, down),
  ],
  'bot-wall': [
    failing('mts', 'bot-wall', wall),
    failingMegafon('forbidden', wall),
    {
      name: 'tele2: the check of browsers at sign-in',
      carrier: 'tele2',
      meet: signingIn({ method: 'code' }, sandbox =>
        sandbox.tele2.fail({ fault: 'bot-wall', endpoint: 'sms-request' }),
      ),
      expected: 'seen sign-in-step > open-cabinet sign-in',
    },
  ],
  captcha: [
    {
      name: 'mts: a picture before the code',
      carrier: 'mts',
      meet: signingIn({ method: 'code' }, ({ mts }) => {
        mts.expire(mainLine, 'everything')
        mts.requireCaptcha()
      }),
      expected: 'seen sign-in-step > sign-in',
    },
    {
      name: 'megafon: a picture before the password',
      carrier: 'megafon',
      meet: signingIn({ method: 'password', password: 'Sandbox1' }, ({ megafon }) => {
        megafon.expire(mainLine, 'everything')
        megafon.requireCaptcha()
      }),
      expected: 'seen sign-in-step > sign-in',
    },
  ],
  'session-expired': [
    {
      name: 'mts',
      carrier: 'mts',
      meet: ({ sandbox }) => sandbox.mts.expire(mainLine, 'everything'),
      expected: over,
    },
    {
      name: 'megafon',
      carrier: 'megafon',
      meet: ({ sandbox }) => sandbox.megafon.expire(mainLine, 'everything'),
      expected: over,
    },
    {
      name: 'beeline',
      carrier: 'beeline',
      meet: ({ sandbox }) => sandbox.beeline.expire(mainLine, 'everything'),
      expected: over,
    },
    {
      name: 'mts-business',
      carrier: 'mts-business',
      meet: ({ sandbox }) => sandbox.mtsBusiness.expire(),
      expected: over,
    },
    {
      name: 'tele2-business',
      carrier: 'tele2-business',
      meet: ({ sandbox }) => sandbox.tele2.exchange.expire('everything'),
      expected: over,
    },
  ],
  'wrong-line-bound': [
    failing('mts', 'other-line', stranger),
    failing('mts-business', 'other-line', stranger),
    {
      name: 'megafon: a renewed session is somebody else’s',
      carrier: 'megafon',
      meet: ({ sandbox }) => {
        sandbox.megafon.expire(mainLine)
        sandbox.megafon.fail({ fault: 'other-line', ...always })
      },
      expected: stranger,
    },
  ],
  'not-a-subscriber': [refusedBeeline(20_005, unknown), refusedBeeline(20_028, unknown)],
  'imsi-mismatch': [...listing, 'tele2' as const].map(carrier => ({
    name: `${carrier}: a card of a network abroad`,
    carrier,
    phone: carrier === 'mts' ? '+79000000006' : carrier === 'beeline' ? '+79000000010' : mainLine,
    imsi: '310260000000001',
    // Days before the hub reads: only the card speaks there.
    period: { month: '2026-08' },
    expected: 'seen card-number > check-card',
  })),
  'not-activated': [
    {
      name: 'mts',
      carrier: 'mts',
      phone: '+79000000006',
      told: { activatedOn: '2026-11-01' },
      expected: 'seen activation-date > choose-later-period',
    },
    {
      name: 'beeline',
      carrier: 'beeline',
      phone: '+79000000010',
      told: { activatedOn: '2026-11-01' },
      expected: 'seen activation-date > choose-later-period',
    },
  ],
  'cooling-off': 'No carrier says that data and SMS rest.',
  'blocked-unverified':
    'No carrier says why it blocks a line, but for want of money and at the wish of its holder.',
  'payment-method-required': 'No carrier says that it waits for a means of payment.',
  ported: 'No carrier says where a number went.',
  'blocked-financial': [
    { name: 'mts', carrier: 'mts', phone: '+79000000003', expected: 'seen line-status > top-up' },
    { name: 'beeline', carrier: 'beeline', phone: '+79000000004', expected: 'seen line-status > top-up' },
  ],
  'plan-not-supported': [
    refusedBeeline(20_006, noRight),
    refusedBeeline(20_016, noRight),
    {
      name: 'mts-business: the method is not ordered',
      carrier: 'mts-business',
      meet: ({ sandbox }) => {
        sandbox.mtsBusiness.withhold('usage')
        sandbox.mtsBusiness.withhold('usage-plain')
      },
      expected: 'seen error-code > order-access',
    },
  ],
  'history-limit':
    'No carrier says how far back its itemised usage reaches; Beeline’s eight months are of a help page.',
  'processing-delay': 'No carrier says what time its itemised usage holds for.',
  'not-supported-source': [
    { name: 'tele2: no itemised source', carrier: 'tele2', expected: `seen no-usage-source > ${elsewhere}` },
    failing('tele2', 'bot-wall', `seen no-usage-source > ${elsewhere}`),
    failing('tele2', 'maintenance', `seen no-usage-source > ${elsewhere}`),
    {
      name: 'tele2-business: calls alone',
      carrier: 'tele2-business',
      expected: 'seen some-kinds-only > open-cabinet',
    },
    {
      name: 'beeline: days of a postpaid line that are billed',
      carrier: 'beeline',
      phone: '+79000000002',
      expected: `seen rows-not-listed > ${elsewhere}`,
    },
    {
      name: 'megafon: nothing charged',
      carrier: 'megafon',
      phone: '+79000000009',
      period: { from: '2026-11-22', to: '2026-11-23' },
      expected: `seen charged-events-only > ${elsewhere}`,
    },
  ],
  'truly-empty': [
    {
      name: 'mts',
      carrier: 'mts',
      phone: '+79000000006',
      expected: 'seen read-complete+empty-warning > choose-other-period',
    },
    {
      name: 'beeline',
      carrier: 'beeline',
      phone: '+79000000010',
      expected: 'seen read-complete+empty-warning > choose-other-period',
    },
  ],
  'adapter-outdated': (['mts', 'mts-business', 'tele2-business'] as const).map(carrier =>
    failing(carrier, 'other-shape', misread),
  ),
}
