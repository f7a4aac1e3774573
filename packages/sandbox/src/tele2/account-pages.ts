import { json } from '../answers.ts'
import type { SignedInCall } from './call.ts'
import { findLine } from './lines.ts'
import { roubles, sum } from './money.ts'
import { paymentsOf } from './payments.ts'
import { toRests } from './rests.ts'
import type { Tele2Option } from './tele2-line.ts'
import { monthOf, monthsBetween, printCompact } from './times.ts'

/** An answer in the envelope. */
export const enveloped = (data: unknown): Response => json({ meta: { status: 'OK', message: null }, data })

/** A refusal in the envelope. */
export const refused = (status: string, message: string | null, code: number): Response =>
  json({ meta: { status, message } }, code)

/** A refusal without an envelope. */
export const badRequest = (): Response => json({ message: 'Bad request' }, 400)

/** Who and where the line is. */
export const profile = ({ line }: SignedInCall): Response =>
  enveloped({
    fullName: line.holder,
    email: line.email,
    siteId: line.siteId,
    address: { city: line.city, street: 'Примерная', house: '1' },
    status: { status: line.state },
  })

/** The state of the SIM. */
export const status = ({ line }: SignedInCall): Response => enveloped(line.state)

/** Money on the line: what it began the month with, what came in, and what was charged. */
export function balance({ line, world }: SignedInCall): Response {
  const now = world.settings.now()
  const month = monthOf(now)
  let kopecks = line.openingKopecks - world.book.totalOf(line, month)
  for (const payment of paymentsOf(line, month, now)) kopecks += payment.kopecks
  return enveloped({ value: roubles(kopecks) })
}

/** Packages, and what the tariff costs after discounts. */
export const rests = ({ line, world }: SignedInCall): Response =>
  enveloped(toRests(line, world.settings.now()))

/** The tariff with its list price. */
export const tariff = ({ line: { tariff: plan } }: SignedInCall): Response =>
  enveloped({
    frontName: plan.name,
    tariffName: `TARIFF_${plan.id}`,
    tariffId: plan.id,
    period: plan.every,
    currentAbonentFee: sum(plan.listKopecks),
    abonentFee: sum(plan.listKopecks),
  })

/** What was paid between two instants, newest first. */
export function payments({ line, world, url }: SignedInCall): Response {
  const [from, to] = ['fromDate', 'toDate'].map(name => Date.parse(url.searchParams.get(name) ?? ''))
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) return badRequest()
  const now = world.settings.now()
  const rows = monthsBetween(from, Math.min(to, now))
    .toReversed()
    .flatMap(month => paymentsOf(line, month, now))
    .filter(({ at }) => at >= from && at <= to)
  return enveloped(
    rows.map(({ at, kopecks, type, description }) => ({
      sum: sum(kopecks),
      payDate: printCompact(at),
      type,
      description,
    })),
  )
}

const toService = ({ id, name, kopecks, every, isConnected }: Tele2Option): object => ({
  billingServiceId: id,
  id: `s${id}`,
  name,
  slug: `service-${id}`,
  status: isConnected ? 'CONNECTED' : 'AVAILABLE',
  free: kopecks === undefined,
  abonentFee: {
    amount: kopecks === undefined ? null : roubles(kopecks),
    currency: 'RUB',
    period: every ?? null,
  },
  // Stands on services one does not have as well.
  showDisconnectButton: true,
  disconnectionAvailabilityStatus: { canDisconnect: isConnected },
})

/** The whole catalogue. */
export const services = ({ line }: SignedInCall): Response => enveloped(line.options.map(toService))

/** What of it is connected, under the region of the line. */
export function connectedServices({ line, url }: SignedInCall): Response {
  const isAll = url.searchParams.get('status') !== 'connected'
  return enveloped(line.options.filter(({ isConnected }) => isAll || isConnected).map(toService))
}

/** Subscriptions to content; their fee is text with a comma. */
export const subscription = ({ line }: SignedInCall): Response =>
  enveloped(
    line.subscriptions.map(({ name, description, kopecks, every }) => ({
      name,
      description,
      cost: String(roubles(kopecks)).replace('.', ','),
      period: every,
    })),
  )

/** Linked lines, the only answer without an envelope. The word for one that does not work is not known. */
export const slaves = ({ line }: SignedInCall): Response =>
  json(
    line.linked.map(phone => ({
      msisdn: phone,
      state: findLine(phone)?.state === 'ACTIVATED' ? 'active' : 'blocked',
    })),
  )
