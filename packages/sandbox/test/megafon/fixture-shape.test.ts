import { createSandbox } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { differences, shapeOf } from '../shape.ts'
import { BusinessVisitor, signedIn, visitBusiness } from './business-visitor.ts'
import {
  CabinetVisitor,
  company,
  main,
  now,
  sample,
  stranger,
  suspended,
  unlimited,
  visit,
  visitAsStranger,
} from './cabinet-visitor.ts'

const june = '?dateFrom=01.06.2026&dateTo=30.06.2026'
const sandbox = () => createSandbox({ now: () => now })

const ask =
  (path: string, line = main) =>
  (): Promise<unknown> =>
    visit(line, { rowsPerMonth: 900 }).json(path)

async function submit(right: boolean): Promise<unknown> {
  const played = sandbox()
  const visitor = await visitAsStranger(played)
  await visitor.post('/auth/otp/request', { login: '9000000001', captchaReady: 'true' })
  const otp = right ? (played.megafon.outbox(main)[0]?.code ?? '') : '1'
  return (await visitor.post('/auth/otp/submit', { login: '9000000001', otp })).json()
}

async function enter(login: string, password: string, tries = 1): Promise<unknown> {
  const visitor = await visitAsStranger(sandbox())
  let last = new Response()
  for (let attempt = 0; attempt < tries; attempt += 1)
    last = await visitor.post('/login', { login, password })
  return last.json()
}

async function enterWithPicture(captcha?: string): Promise<unknown> {
  const played = sandbox()
  played.megafon.requireCaptcha()
  const visitor = await visitAsStranger(played)
  const form = { login: '9000000001', password: 'Sandbox1', ...(captcha !== undefined && { captcha }) }
  return (await visitor.post('/login', form)).json()
}

async function requestCode(login: string, twice = false): Promise<unknown> {
  const visitor = await visitAsStranger(sandbox())
  const post = () => visitor.post('/auth/otp/request', { login, captchaReady: 'true' })
  if (twice) {
    await post()
    return visitor.json(`/otp/currentTimeout?login=${login}`)
  }
  return (await post()).json()
}

/** The sandbox's answer, and the samples of the same address; several samples are one shape. */
const personal: Readonly<Record<string, readonly [() => Promise<unknown>, ...string[]]>> = {
  'session-check': [ask('/auth/sessionCheck'), 'session-check-ok'],
  'session-check, stranger': [
    () => new CabinetVisitor(sandbox()).json('/auth/sessionCheck'),
    'session-check-anonymous',
  ],
  login: [() => enter('9000000001', 'Sandbox1'), 'login-ok'],
  'login, wrong password': [() => enter('9000000001', 'x'), 'login-bad-password'],
  'login, too many': [() => enter('9000000001', 'x', 4), 'login-too-many'],
  'login, locked': [() => enter('9000000004', 'Sandbox4'), 'login-blocked'],
  'login, no number': [() => enter('12', 'x'), 'login-bad-format'],
  'login, picture': [() => enterWithPicture(), 'login-captcha-required'],
  'login, wrong picture': [() => enterWithPicture('1'), 'login-captcha-wrong'],
  'otp-timeout': [() => requestCode('9000000001', true), 'otp-timeout-wait'],
  'otp-request': [() => requestCode('9000000001'), 'otp-request-ok'],
  'otp-request, refused': [() => requestCode('9000000077'), 'otp-request-refused'],
  'otp-submit': [() => submit(true), 'otp-submit-ok'],
  'otp-submit, wrong': [() => submit(false), 'otp-submit-wrong'],
  profile: [ask('/profile/info'), 'profile-info'],
  'profile, company': [ask('/profile/info', company), 'profile-info-company'],
  balance: [ask('/main/balance'), 'main-balance'],
  'balance, credit': [ask('/main/balance', company), 'main-balance-credit'],
  'balance, limit only': [ask('/main/balance', suspended), 'main-balance-limit-only'],
  'own balance': [ask('/balance/commercial'), 'balance-commercial'],
  tariff: [ask('/tariff/2019-3/current'), 'tariff-current'],
  'tariff, daily': [ask('/tariff/2019-3/current', unlimited), 'tariff-current-daily'],
  'tariff, no fee': [ask('/tariff/2019-3/current', suspended), 'tariff-current-no-fee'],
  'remainders-mini': [ask('/options/v2/remainders/mini'), 'remainders-mini'],
  'remainders-mini, unlimited': [ask('/options/v2/remainders/mini', unlimited), 'remainders-mini-unlimited'],
  'remainders-mini, partial': [ask('/options/v2/remainders/mini', company), 'remainders-mini-partial'],
  'remainders-mini, none': [ask('/options/v2/remainders/mini', suspended), 'remainders-mini-none'],
  'remainders, voice': [ask('/options/v2/remainders?remainderType=VOICE'), 'remainders-voice'],
  'remainders, message': [ask('/options/v2/remainders?remainderType=MESSAGE'), 'remainders-message'],
  'remainders, internet': [ask('/options/v2/remainders?remainderType=INTERNET'), 'remainders-internet'],
  'remainders, no parts': [
    ask('/options/v2/remainders?remainderType=VOICE', unlimited),
    'remainders-detail-empty',
  ],
  services: [ask('/services/currentServices/list'), 'services-current'],
  'services, none': [ask('/services/currentServices/list', stranger), 'services-current-none'],
  'services, suspended': [
    ask('/services/currentServices/list', suspended),
    'services-current-suspended',
    'services-current',
  ],
  'services, older': [ask('/options/list/current?showVASP=true'), 'options-list-current'],
  'expenses, none': [ask('/reports/expenses?dateFrom=21.07.2026&dateTo=31.07.2026'), 'expenses-empty'],
  'expenses, before the history': [
    ask('/reports/expenses?dateFrom=01.01.2020&dateTo=31.01.2020'),
    'expenses-k1011',
  ],
  calls: [ask(`/reports/expenses/aggregated/calls${june}`), 'expenses-aggregated-calls'],
  'charged services': [ask(`/reports/expenses/aggregated/services${june}`), 'expenses-aggregated-services'],
  subscription: [ask(`/reports/expenses/aggregated/subscription${june}`), 'expenses-aggregated-subscription'],
  sms: [ask(`/reports/expenses/aggregated/sms${june}`), 'expenses-aggregated-sms'],
  months: [ask('/reports/months'), 'reports-months'],
  payments: [ask('/payments/history'), 'payments-history'],
  'payments, no more': [ask('/payments/history?offset=500&size=30'), 'payments-history-empty'],
  'payments of the month': [ask('/payments/info'), 'payments-info'],
  'extra numbers': [ask('/additionalNumbers/list'), 'additional-numbers'],
  'extra numbers, none': [ask('/additionalNumbers/list', unlimited), 'additional-numbers-none'],
}

async function processed(form: Record<string, string>, pendingAnswers: number, due = false) {
  const played = createSandbox({ now: () => now, pendingAnswers })
  if (due) played.megafonBusiness.requireCaptcha()
  return (await (await visitBusiness(played)).signIn(form)).json()
}

const askBusiness = (path: string) => async (): Promise<unknown> => (await signedIn()).json(path)

const business: Readonly<Record<string, readonly [() => Promise<unknown>, ...string[]]>> = {
  auth: [() => processed({}, 0), 'b2b-auth-ok'],
  'auth, not gathered': [() => processed({}, 1), 'b2b-auth-not-cached'],
  'auth, picture': [() => processed({}, 0, true), 'b2b-auth-captcha'],
  'auth, wrong password': [() => processed({ password: 'x' }, 0), 'b2b-auth-bad'],
  'cache, pending': [
    async () => (await signedIn(createSandbox({ now: () => now }))).json('user/cache/status'),
    'b2b-cache-pending',
  ],
  'cache, ready': [askBusiness('user/cache/status'), 'b2b-cache-ready'],
  stranger: [() => new BusinessVisitor(sandbox()).json('user/auth'), 'b2b-not-authenticated'],
  user: [askBusiness('user/auth'), 'b2b-user-auth'],
  balance: [askBusiness('widget/accounts/balance/700800'), 'b2b-account-balance'],
  expenses: [askBusiness('widget/expenses/700800?from=01.06.2026&to=30.06.2026'), 'b2b-account-expenses'],
  lines: [askBusiness('subscriber/mobile/list?from=0&size=32'), 'b2b-subscribers'],
  meta: [askBusiness('subscriber/3001/meta'), 'b2b-subscriber-meta'],
  general: [askBusiness('subscriber/3001/info/general'), 'b2b-subscriber-general'],
  tariff: [askBusiness('subscriber/3001/info/tariff?regionId=7'), 'b2b-subscriber-tariff'],
  finances: [askBusiness('subscriber/3001/finances'), 'b2b-subscriber-finances'],
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Titles of groups are data, not members. */
const listGroups = (body: unknown): unknown => {
  const groups = isRecord(body) ? body['expenseGroups'] : undefined
  return isRecord(groups) ? { expenseGroups: Object.values(groups) } : body
}

describe('answers of the played MegaFon have the paths and types of the samples', () => {
  test.for(Object.entries(personal))('%s', async ([, [answer, ...samples]]) => {
    expect(differences(shapeOf(await answer()), shapeOf(...samples.map(sample)))).toEqual([])
  })

  test('expenses, whatever the groups are called', async () => {
    const answer = listGroups(await ask(`/reports/expenses${june}`)())
    const samples = [sample('expenses-groups-dated'), sample('expenses-groups')].map(listGroups)
    expect(differences(shapeOf(answer), shapeOf(...samples))).toEqual([])
  })

  test.for(Object.entries(business))('business: %s', async ([, [answer, ...samples]]) => {
    expect(differences(shapeOf(await answer()), shapeOf(...samples.map(sample)))).toEqual([])
  })
})
