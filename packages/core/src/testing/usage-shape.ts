import * as z from 'zod/mini'
import { flag, money, number, optional, precision, quality, source, text } from './shape-parts.ts'

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

/** A record of usage. */
export const usageShape: z.ZodMiniType = z.discriminatedUnion('kind', [
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
