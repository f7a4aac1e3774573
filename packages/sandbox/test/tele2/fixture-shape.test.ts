import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { differences, shapeOf } from '../shape.ts'
import { type Answer, Caller, cookieOf, linked, main, stranger, suspended } from './caller.ts'

const sample = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../tele2/test/fixtures/${name}.json`, import.meta.url), 'utf8'))

const read = async (path: string, line = main, version = '3'): Promise<Answer> => {
  const caller = new Caller()
  return caller.read(path, caller.token(), line, version)
}

async function withMail(): Promise<{ readonly caller: Caller; readonly form: object }> {
  const caller = new Caller()
  const { body } = await caller.requestMail()
  const form = {
    security_code: caller.newest('email'),
    security_code_token: Object(body).security_code_token,
  }
  return { caller, form }
}

async function ofExchange(path: string): Promise<Answer> {
  const caller = new Caller({ rowsPerMonth: 20 })
  return caller.ask(path, caller.sandbox.tele2.exchange.tokens().accessToken)
}

const july = 'start=2026-07-01T00:00:00%2B03:00&end=2026-07-20T12:00:00%2B03:00'

/** The sandbox's answer, and the samples of the same endpoint; several samples are one shape. */
const endpoints: Readonly<Record<string, readonly [() => Promise<Answer>, ...string[]]>> = {
  profile: [() => read('profile'), 'profile/profile.ok'],
  'profile, suspended': [() => read('profile', suspended), 'profile/profile.suspended', 'profile/profile.ok'],
  status: [() => read('status'), 'profile/status.string'],
  balance: [() => read('balance'), 'balance/balance.ok'],
  rests: [() => read('rests'), 'rests/rests.mixed', 'rests/rests.roaming', 'rests/rests.rollover'],
  'rests, unlimited': [() => read('rests', linked), 'rests/rests.unlimited', 'rests/rests.mixed'],
  'rests, none': [() => read('rests', suspended), 'rests/rests.empty'],
  tariff: [() => read('tariff'), 'tariff/tariff.month'],
  payments: [
    () => read('payments?fromDate=2026-06-01T00:00:00%2B03:00&toDate=2026-07-20T23:59:59%2B03:00'),
    'payments/payments.ok',
  ],
  'payments, none': [
    () => read('payments?fromDate=2026-06-01T00:00:00%2B03:00&toDate=2026-06-01T01:00:00%2B03:00'),
    'payments/payments.empty-array',
  ],
  charges: [() => read('siteMSK/charges?month=2026-07', main, '2'), 'charges/charges.v2.ok'],
  'charges, none': [
    () => read('siteTYUMEN/charges?month=2026-07', suspended, '2'),
    'charges/charges.v2.empty',
  ],
  'older charges': [() => read('charges?month=2026-07', main, '1'), 'charges/charges.v1.ok'],
  subscription: [() => read('subscription'), 'services/subscription.ok'],
  'subscription, none': [() => read('subscription', linked), 'services/subscription.empty'],
  slaves: [() => read('numbers/slaves'), 'linked/slaves.bare-array'],
  'slaves, none': [() => read('numbers/slaves', linked), 'linked/slaves.empty'],
  'a refusal': [() => read('charges?month=july', main, '1'), 'errors/message-only.400'],
  'nobody logged in': [() => new Caller().read('balance', 'none'), 'auth/api-user-must-be-logged-in'],
  'a line of somebody else': [() => read('balance', stranger), 'errors/meta-not-allowed.403'],
  tokens: [
    async () => {
      const { caller, form } = await withMail()
      return caller.signIn('password', 'Sandbox1', form)
    },
    'auth/token.password.second-factor.ok',
  ],
  'tokens, second factor': [
    () => new Caller().signIn('password', 'Sandbox1'),
    'auth/token.password.second-factor',
  ],
  'tokens, wrong password': [() => new Caller().signIn('password', 'no'), 'auth/token.wrong-password'],
  'tokens, wrong code': [() => new Caller().signIn('sms_code', '000000'), 'auth/token.wrong-sms-code'],
  'tokens, unknown number': [
    () => new Caller().signIn('sms_code', '000000', {}, '+79000000055'),
    'auth/token.msisdn-not-found',
  ],
  'tokens, renewed': [
    async () => {
      const caller = new Caller()
      return caller.refresh(cookieOf(caller.sandbox.tele2.session(main), 'refresh_token'))
    },
    'auth/token.refresh.ok',
  ],
  'tokens, over': [() => new Caller().refresh('none'), 'auth/token.refresh.invalid-grant'],
  'e-mail': [() => new Caller().requestMail(), 'auth/security-codes.ok'],
  'sms, too many': [
    async () => {
      const caller = new Caller({ codesPerHour: 0 })
      return caller.requestSms()
    },
    'auth/sms-request.error-detail',
  ],
  employees: [() => ofExchange('employees'), 'ats/employees'],
  'call-records': [() => ofExchange(`call-records/info?${july}&page=0&size=500`), 'ats/call-records.ok'],
  'call-records, none': [
    () => ofExchange(`call-records/info?${july}&page=99&size=500`),
    'ats/call-records.empty',
  ],
  'call-records, a bad query': [() => ofExchange('call-records/info'), 'ats/error.server'],
  'exchange, expired': [
    async () => {
      const caller = new Caller()
      const { accessToken } = caller.sandbox.tele2.exchange.tokens()
      caller.sandbox.tele2.exchange.expire()
      return caller.ask('employees', accessToken)
    },
    'ats/error.token-expired',
  ],
  'exchange, renewed': [
    async () => {
      const caller = new Caller()
      const { refreshToken } = caller.sandbox.tele2.exchange.tokens()
      return caller.ask('authorization/refresh/token', refreshToken, 'PUT')
    },
    'ats/refresh.ok',
  ],
}

test.for(Object.entries(endpoints))(
  '%s: paths and types are those of the samples',
  async ([, [ask, ...samples]]) => {
    const { body } = await ask()
    expect(differences(shapeOf(body), shapeOf(...samples.map(sample)))).toEqual([])
  },
)

test('a catalogue entry has the members of the sample, of which some are left out there', async () => {
  const { body } = await read('services')
  const found = differences(shapeOf(body), shapeOf(sample('services/services.catalogue')))
  expect(found).toEqual([])
})
