import { createSandbox, megafonAccounts, megafonBusinessAccounts } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { visitBusiness, signedIn } from './business-visitor.ts'
import { CabinetVisitor, main, now, visit, visitAsStranger } from './cabinet-visitor.ts'

const sandbox = (options = {}) => createSandbox({ now: () => now, ...options })
const reasonOf = (response: Response): string => response.headers.get('x-sandbox-reason') ?? ''

describe('the web cabinet refuses', () => {
  test.each(['X-Cabinet-Id-Param', 'X-Cabinet-Check-Info', 'X-Cabinet-Validation-Param'])(
    'a request without %s',
    async name => {
      const visitor = visit()
      Reflect.deleteProperty(visitor.headers, name)
      const response = await visitor.get('/main/balance')
      expect([response.status, (await response.json()).code]).toEqual([401, 'a401'])
      expect(reasonOf(response)).toContain('constants')
    },
  )

  test('constants of the release before', async () => {
    const played = sandbox()
    const visitor = new CabinetVisitor(played, main)
    played.megafon.rotateHeaders()
    expect(reasonOf(await visitor.get('/main/balance'))).toContain('older release')
    visitor.headers = { ...visitor.headers, ...played.megafon.cabinetHeaders() }
    expect((await visitor.get('/main/balance')).status).toBe(200)
  })

  test.each([
    ['origin', 'https://example.org'],
    ['x-app-type', 'webView'],
  ])('a %s that is not that of its pages', async (name, value) => {
    const visitor = visit()
    visitor.headers = { ...visitor.headers, [name]: value }
    expect((await visitor.get('/main/balance')).status).toBe(401)
  })

  test('a request without a token, however good the cookies are', async () => {
    const visitor = visit()
    Reflect.deleteProperty(visitor.headers, 'x-cabinet-authorization')
    expect(reasonOf(await visitor.get('/main/balance'))).toBe('no living token')
    expect(await visitor.json('/auth/sessionCheck')).toMatchObject({ authenticated: true })
  })

  test('a form without the token against forged requests', async () => {
    const visitor = new CabinetVisitor(sandbox())
    const form = { login: '9000000001', password: 'Sandbox1' }
    expect(reasonOf(await visitor.post('/login', form))).toContain('X-CSRF-TOKEN')
    await visitor.begin()
    expect((await visitor.post('/login', form)).status).toBe(200)
  })

  test('a picture for a browser it does not know', async () => {
    expect((await new CabinetVisitor(sandbox()).get('/captcha/next')).status).toBe(401)
  })

  test('to send a code where no picture could be shown, or to no number', async () => {
    const visitor = await visitAsStranger(sandbox())
    const ask = async (form: Record<string, string>) =>
      (await (await visitor.post('/auth/otp/request', form)).json()).code
    expect(await ask({ login: '9000000001' })).toBe('a500')
    expect(await ask({ login: '12', captchaReady: 'true' })).toBe('a203')
    expect(await visitor.json('/otp/currentTimeout?login=9000000077')).toEqual({ timeout: 0 })
  })

  test('a second code at once', async () => {
    const visitor = await visitAsStranger(sandbox())
    const ask = async () =>
      (await visitor.post('/auth/otp/request', { login: '9000000001', captchaReady: 'true' })).json()
    expect(await ask()).toEqual({ ok: true })
    expect((await ask()).code).toBe('a207')
  })

  test('a code that was used, or tried too often', async () => {
    const played = sandbox()
    const visitor = await visitAsStranger(played)
    await visitor.post('/auth/otp/request', { login: '9000000001', captchaReady: 'true' })
    const otp = played.megafon.outbox(main)[0]?.code ?? ''
    const enter = async (code: string) =>
      (await visitor.post('/auth/otp/submit', { login: '9000000001', otp: code })).status
    expect([await enter(otp), await enter(otp)]).toEqual([200, 401])
    const other = await visitAsStranger(sandbox())
    expect((await other.post('/auth/otp/submit', { login: '9000000001', otp: '1' })).status).toBe(401)
  })

  test.each([
    'dateFrom=1.6.2026&dateTo=30.06.2026',
    'dateFrom=31.06.2026&dateTo=31.07.2026',
    'dateTo=01.07.2026',
  ])('days it cannot read: %s', async query => {
    expect(await visit().json(`/reports/expenses?${query}`)).toMatchObject({ code: 'k1011' })
  })

  test.each([
    ['GET', 'https://lk.megafon.ru/public/stats.json'],
    ['POST', 'https://lk.megafon.ru/login'],
    ['GET', 'https://api.megafon.ru/mlk/auth/check'],
    ['DELETE', 'https://api.megafon.ru/mlk/api/options/opt-1'],
  ])('what is not there: %s %s', async (method, url) => {
    expect((await sandbox().handle(new Request(url, { method })))?.status).toBe(404)
  })
})

describe('the business cabinet refuses', () => {
  test.each([
    ['x-csrf-token', 'x-csrf-token'],
    ['x-requested-with', 'X-Requested-With'],
  ])('a sign-in without %s', async (name, reason) => {
    const visitor = await visitBusiness()
    expect(reasonOf(await visitor.signIn({}, { [name]: '' }))).toContain(reason)
  })

  test('a picture that belongs to another time', async () => {
    const played = sandbox({ pendingAnswers: 0 })
    played.megafonBusiness.requireCaptcha()
    const visitor = await visitBusiness(played)
    await visitor.signIn({ captchaTime: '1' })
    await visitor.picture('2')
    const captcha = played.megafonBusiness.captcha() ?? ''
    const wrong = await (await visitor.signIn({ captchaTime: '1', captcha })).json()
    expect(wrong.data).toEqual({ isCaptchaShouldBeShown: true })
    const right = await (await visitor.signIn({ captchaTime: '2', captcha })).json()
    expect(right.data.cached).toBe(true)
  })

  test('a picture for a browser it does not know', async () => {
    const response = await sandbox().handle(new Request('https://b2blk.megafon.ru/captcha?1'))
    expect(await response?.json()).toEqual({ data: null, error: 'NOT_AUTHENTICATED' })
  })

  test.each([
    'widget/accounts/balance/700900',
    'subscriber/9/meta',
    'subscriber/3001/info/tariff?regionId=8',
    'widget/expenses/700800?from=2026-06-01&to=2026-06-30',
  ])('%s', async path => {
    expect(await (await signedIn()).json(path)).toMatchObject({ data: null })
  })

  test('an address that is not there', async () => {
    expect((await (await signedIn()).get('subscriber/3001/calls')).status).toBe(404)
  })
})

test('accounts are those one can sign in with', async () => {
  for (const { line, password, shows } of megafonAccounts.filter(each => each.password !== undefined)) {
    const visitor = await visitAsStranger(sandbox())
    const { status } = await visitor.post('/login', { login: line.slice(2), password: password ?? '' })
    expect(status).toBe(shows.startsWith('cabinet locked') ? 401 : 200)
  }
  for (const { login, password, account } of megafonBusinessAccounts) {
    const visitor = await visitBusiness()
    const { data } = await (await visitor.signIn({ username: login, password })).json()
    expect(String(data.user.accountId)).toBe(account)
  }
})

test('signing out ends the token', async () => {
  const visitor = visit()
  expect(await visitor.json('/logout')).toEqual({ ok: true })
  expect((await visitor.get('/main/balance')).status).toBe(401)
})
