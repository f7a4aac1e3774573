import * as z from 'zod/mini'
import type { Schema } from '../adapter/schema.ts'

const text = z.string()
const number = z.number()
const flag = z.boolean()
const optional = z.exactOptional
const money = z.strictObject({ amount: number, currency: text, scale: number })
const quality = z.strictObject({ level: z.enum(['suspect', 'estimated']), notes: z.array(text) })
const source = z.strictObject({
  carrier: text,
  channel: z.enum(['api', 'business', 'statement']),
  endpoint: text,
  fetchedAt: text,
  asOf: optional(text),
  evidence: optional(z.enum(['high', 'medium', 'low'])),
})
const precision = z.enum(['second', 'minute', 'day', 'month'])
const feePeriod = z.enum(['day', 'month', '30d', 'once'])
const lineStatus = z.enum([
  'active',
  'blocked-financial',
  'blocked-voluntary',
  'blocked',
  'suspended',
  'closed',
  'unknown',
])

const usageBase = {
  id: text,
  carrier: text,
  line: text,
  startedAt: text,
  precision,
  timeSource: z.enum(['printed', 'carrier-zone']),
  direction: optional(z.enum(['incoming', 'outgoing', 'forwarded'])),
  counterparty: optional(
    z.strictObject({
      number: optional(text),
      text: optional(text),
      kind: z.enum(['mobile', 'landline', 'short-code', 'alphanumeric', 'unknown']),
      country: optional(text),
    }),
  ),
  charge: optional(money),
  tax: optional(z.strictObject({ included: flag, rate: optional(number) })),
  bundle: optional(z.enum(['included', 'overage', 'outside'])),
  roaming: optional(z.enum(['home', 'national', 'international'])),
  country: optional(text),
  zone: optional(z.enum(['on-net', 'off-net', 'landline', 'long-distance', 'international', 'premium'])),
  label: optional(text),
  status: z.enum(['provisional', 'final']),
  aggregate: optional(
    z.strictObject({ by: z.enum(['session', 'hour', 'day', 'month']), count: optional(number) }),
  ),
  quality: optional(quality),
  source,
  raw: optional(z.unknown()),
}

const usage = z.discriminatedUnion('kind', [
  z.strictObject({
    ...usageBase,
    kind: z.literal('voice'),
    seconds: optional(number),
    billedSeconds: optional(number),
  }),
  z.strictObject({
    ...usageBase,
    kind: z.literal('message'),
    form: z.enum(['sms', 'mms']),
    parts: optional(number),
  }),
  z.strictObject({
    ...usageBase,
    kind: z.literal('data'),
    bytes: optional(number),
    billedBytes: optional(number),
    bytesUp: optional(number),
    bytesDown: optional(number),
    accessPoint: optional(text),
  }),
  z.strictObject({
    ...usageBase,
    kind: z.literal('service'),
    service: z.strictObject({ name: text, code: optional(text) }),
    period: optional(z.strictObject({ from: text, to: text })),
  }),
  z.strictObject({ ...usageBase, kind: z.literal('other'), label: text }),
])

const balanceBase = {
  own: optional(money),
  bonuses: optional(z.array(z.strictObject({ label: text, amount: money, validTo: optional(text) }))),
  cashback: optional(money),
  creditLimit: optional(money),
  available: optional(money),
  nextCharge: optional(z.strictObject({ at: optional(text), amount: optional(money) })),
  blockAt: optional(text),
  asOf: text,
  quality: optional(quality),
  source,
}

const balance = z.discriminatedUnion('model', [
  z.strictObject({ ...balanceBase, model: z.literal('prepaid'), main: money }),
  z.strictObject({
    ...balanceBase,
    model: z.literal('postpaid'),
    owed: optional(money),
    spentThisPeriod: optional(money),
  }),
])

const allowance = z.strictObject({
  id: text,
  name: text,
  kind: z.enum(['data', 'voice', 'message', 'other']),
  unit: z.enum(['bytes', 'seconds', 'messages', 'raw']),
  total: optional(number),
  used: optional(number),
  remaining: optional(number),
  ownUsed: optional(number),
  unlimited: flag,
  scope: z.strictObject({
    roaming: z.enum(['home', 'national', 'international', 'any']),
    networks: optional(z.enum(['on-net', 'any'])),
    direction: optional(z.enum(['incoming', 'outgoing'])),
    apps: optional(z.array(text)),
    tethering: optional(z.enum(['only', 'excluded'])),
    night: optional(flag),
    region: optional(text),
  }),
  shared: optional(z.enum(['donor', 'receiver', 'group'])),
  carriedOver: optional(flag),
  validFrom: optional(text),
  validTo: optional(text),
  renewsAt: optional(text),
  priority: optional(number),
  primary: flag,
  status: z.enum(['active', 'suspended', 'blocked', 'expired']),
  label: text,
  quality: optional(quality),
  source,
})

const item = z.strictObject({ label: text, amount: optional(money), period: optional(text) })
const spending = z.strictObject({
  month: text,
  total: optional(money),
  income: optional(money),
  categories: z.array(z.strictObject({ code: text, label: text, amount: money, items: z.array(item) })),
  status: z.enum(['complete', 'partial']),
  source,
})

const payment = z.strictObject({
  id: text,
  amount: money,
  paidAt: text,
  precision,
  method: optional(text),
  label: optional(text),
  status: optional(text),
  source,
})

const service = z.strictObject({
  id: optional(text),
  name: text,
  kind: z.enum(['option', 'subscription', 'premium', 'other']),
  fee: optional(money),
  feePeriod: optional(feePeriod),
  paid: flag,
  connected: flag,
  since: optional(text),
  until: optional(text),
  label: text,
  source,
})

const line = z.strictObject({
  line: text,
  carrier: text,
  title: optional(text),
  status: lineStatus,
  imsi: optional(text),
  iccid: optional(text),
  eid: optional(text),
  simForm: optional(z.enum(['esim', 'physical'])),
  tariff: optional(text),
  account: optional(text),
  role: optional(z.enum(['main', 'linked', 'extra'])),
  source,
})

const profile = z.strictObject({
  line: text,
  holder: optional(text),
  account: optional(text),
  paymentModel: optional(z.enum(['prepaid', 'postpaid'])),
  region: optional(text),
  timeZone: text,
  tariff: optional(
    z.strictObject({
      name: text,
      fee: optional(money),
      feePeriod: optional(feePeriod),
      listFee: optional(money),
      renewsAt: optional(text),
    }),
  ),
  lineStatus,
  source,
})

/** What the types of the records allow, for what comes out of a client at run time. By the client's methods. */
export const recordShapes: Readonly<Record<string, Schema<unknown>>> = {
  usage,
  balance,
  allowances: allowance,
  spending,
  payments: payment,
  services: service,
  lines: line,
  profile,
}
