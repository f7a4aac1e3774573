import * as z from 'zod/mini'
import type { Schema } from '../adapter/schema.ts'
import { flag, money, number, optional, precision, quality, source, text } from './shape-parts.ts'
import { usageShape } from './usage-shape.ts'

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
  usage: usageShape,
  balance,
  allowances: allowance,
  spending,
  payments: payment,
  services: service,
  lines: line,
  profile,
}
