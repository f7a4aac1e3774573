import {
  createSandbox,
  type FaultPlan,
  type MegafonEndpoint,
  type MegafonFaultName,
} from '@esim-usage/sandbox'
import { expect, test } from 'vitest'
import { CabinetVisitor, main, now } from './cabinet-visitor.ts'
import { signedIn } from './business-visitor.ts'

function start(...plans: FaultPlan<MegafonEndpoint, MegafonFaultName>[]) {
  const waited: number[] = []
  const sandbox = createSandbox({
    now: () => now,
    wait: async milliseconds => {
      waited.push(milliseconds)
    },
  })
  const visitor = new CabinetVisitor(sandbox, main)
  for (const plan of plans) sandbox.megafon.fail(plan)
  return { sandbox, waited, visitor }
}

const balance = '/main/balance'

test.each([
  ['unauthorized', 200, 'Неавторизованный доступ'],
  ['internal-error', 200, 'Внутренняя ошибка'],
  ['forbidden', 403, '403 Forbidden'],
  ['maintenance', 200, 'Ведутся технические работы'],
  ['bot-wall', 200, 'Проверка браузера'],
  ['unavailable', 500, '500'],
] as const)('%s strikes once', async (fault, status, words) => {
  const { visitor } = start({ fault })
  const response = await visitor.get(balance)
  expect(response.status).toBe(status)
  expect(await response.text()).toContain(words)
  expect((await visitor.get(balance)).status).toBe(200)
})

test('slow answers late, and rightly', async () => {
  const { visitor, waited } = start({ fault: 'slow', delayMs: 1234 }, { fault: 'slow' })
  expect((await visitor.get(balance)).status).toBe(200)
  expect((await visitor.get(balance)).status).toBe(200)
  expect(waited).toEqual([1234, 5000])
})

test('session-expired ends the token; the cookies renew it', async () => {
  const { visitor } = start({ fault: 'session-expired', endpoint: 'main.balance' })
  expect((await visitor.get(balance)).status).toBe(401)
  expect((await visitor.get('/profile/info')).status).toBe(401)
  const { jwtToken } = await visitor.json<{ jwtToken: string }>('/auth/sessionCheck')
  visitor.headers = { ...visitor.headers, 'x-cabinet-authorization': `Bearer ${jwtToken}` }
  expect((await visitor.get(balance)).status).toBe(200)
})

test('half-json cuts the answer in the middle', async () => {
  const { visitor } = start({ fault: 'half-json' })
  const half = await (await visitor.get(balance)).text()
  expect(() => JSON.parse(half)).toThrow(SyntaxError)
  expect((await (await visitor.get(balance)).text()).startsWith(half)).toBe(true)
})

test('other-line answers with somebody else', async () => {
  const { visitor } = start({ fault: 'other-line', times: 2 })
  expect(await visitor.json('/profile/info')).toMatchObject({ oApiName: 'Другов Друг Другович' })
  expect(await visitor.json('/auth/sessionCheck')).toMatchObject({ phone: '9000000009' })
  expect(await visitor.json('/profile/info')).toMatchObject({ oApiName: 'Тестов Тест Тестович' })
})

test('a fault of one carrier leaves the others alone, and heal forgets it', async () => {
  const { sandbox, visitor } = start({ fault: 'unavailable', times: Infinity })
  const business = await signedIn(sandbox)
  sandbox.megafonBusiness.fail({ fault: 'slow', endpoint: 'business.lines' })
  expect((await business.get('subscriber/mobile/list')).status).toBe(200)
  expect((await business.get('user/auth')).status).toBe(200)
  expect((await visitor.get(balance)).status).toBe(500)
  sandbox.heal()
  expect((await visitor.get(balance)).status).toBe(200)
})

test('the token is one of the cabinet, and says until when', async () => {
  const { sandbox } = start()
  const [head, claims] = sandbox.megafon
    .session(main)
    .jwtToken.split('.')
    .slice(0, 2)
    .map(part => JSON.parse(Buffer.from(part, 'base64url').toString()))
  expect(head).toEqual({ typ: 'JWT', alg: 'ES256' })
  expect(claims).toMatchObject({ masterMsisdn: '9000000001', iat: now / 1000, exp: now / 1000 + 1200 })
})
