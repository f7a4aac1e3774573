import { beelineAccounts } from '@esim-usage/sandbox'
import { describe, expect, test } from 'vitest'
import { Visitor } from '../visitor.ts'
import { askAuth, askRest, daily, main, playBeeline, postpaid } from './beeline-visitor.ts'

const code = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'meta' in answer ? answer.meta : answer

const report = (more: string) =>
  `request/prepaidDetail?startDate=2026-10-01&endDate=2026-10-31&reportType=pdf&emailSendInd=false${more}`

describe('REST', () => {
  test.for([
    ['no password', () => askAuth('9000000001', ''), 20_002],
    ['no login', () => askAuth('', 'Sandbox1'), 20_001],
    ['an order to mail', () => askRest(report('').replace('=false', '=true')), 20_012],
    ['an order of a table', () => askRest(report('').replace('pdf', 'xls')), 20_018],
    ['an order over two months', () => askRest(report('').replace('10-01', '09-01')), 20_001],
    ['an order of a postpaid line', () => askRest(report(''), postpaid), 20_006],
    ['a file without unZip', () => askRest('request/requestAttachment?requestId=1'), 20_001],
    ['a file nobody ordered', () => askRest('request/requestAttachment?requestId=1&unZip=true'), 20_001],
    ['payments of no days', () => askRest('info/payments/history?periodStart=2026-10'), 20_001],
    ['the spending of a prepaid line', () => askRest('info/postpaidBalance'), 20_006],
    ['unbilled calls of a prepaid line', () => askRest('info/unbilledCalls'), 20_006],
    ['a line of somebody else', () => askRest('info/status?ctn=9000000009'), 20_006],
    ['lines of nobody', () => askRest('sso/subscribers'), 20_001],
    ['the name of somebody else', () => askRest('sso/contactData?login=9000000009'), 20_006],
  ] as const)('%s is refused', async ([, ask, wanted]) => {
    expect(code(await ask())).toMatchObject({ status: 'ERROR', code: wanted })
  })

  test('without a token nothing is told; a header does as well as a cookie', async () => {
    const sandbox = playBeeline()
    const address = 'https://my.beeline.ru/api/1.0/info/payType?ctn=9000000001'
    const ask = async (url: string) => code(await (await sandbox.handle(new Request(url)))?.json())
    expect(await ask(address)).toMatchObject({ code: 20_001 })
    const { token } = sandbox.beeline.session(main)
    expect(await ask(`${address}&token=${token}`)).toMatchObject({ status: 'OK' })
    expect(await ask(`${address.replace('?ctn=9000000001', '')}?token=${token}`)).toMatchObject({
      code: 20_001,
    })
  })

  test('a body that is no password, and an address that is none', async () => {
    const sandbox = playBeeline()
    const address = 'https://my.beeline.ru/api/2.0/auth/auth?userType=Mobile&login=9000000001'
    for (const body of ['{', '[]', '{"password":1}']) {
      const answer = await sandbox.handle(new Request(address, { method: 'PUT', body }))
      expect(code(await answer?.json())).toMatchObject({ code: 20_001 })
    }
    expect((await sandbox.handle(new Request('https://my.beeline.ru/')))?.status).toBe(404)
  })

  test('merged sessions are fewer rows of the same volume', async () => {
    const days = 'periodStart=2026-10-01&periodEnd=2026-10-31'
    const volumes = async (more: string): Promise<number[]> => {
      const answer: unknown = await askRest(`info/onlineBillDetail?${days}${more}`)
      return [...JSON.stringify(answer).matchAll(/"trafficVolume":(\d+)/g)].map(([, volume]) =>
        Number(volume),
      )
    }
    const [single, merged] = [await volumes('&sessionGroupFlag=false'), await volumes('')]
    const sum = (numbers: number[]): number => numbers.reduce((one, other) => one + other, 0)
    expect(merged.length).toBeLessThan(single.length)
    expect(sum(merged)).toBe(sum(single))
  })

  test('payments without days are those of the last months', async () => {
    expect(
      JSON.stringify(await askRest('info/payments/history')).match(/dateStart/g)?.length,
    ).toBeGreaterThan(5)
  })
})

describe('the web cabinet', () => {
  test('a stranger and a host of another region get a 401, the sign-on knows nobody', async () => {
    const sandbox = playBeeline()
    const settings = '/api/profile/common/settings/'
    const stranger = new Visitor(sandbox.handle)
    expect((await stranger.send(`https://moskva.beeline.ru${settings}`)).status).toBe(401)
    const { response } = await stranger.follow('https://moskva.beeline.ru/auth/refresh/')
    expect(await response.text()).toContain('no active user session')
    const { visited } = await stranger.follow('https://moskva.beeline.ru/auth/setctn/?ctn=9000000001')
    expect(visited.at(-1)).toContain('authentication.beeline.ru/login')
    expect((await stranger.follow('https://www.beeline.ru/customers/products/elk')).visited.at(-1)).toBe(
      'https://moskva.beeline.ru/customers/products/elk',
    )
    const known = new Visitor(sandbox.handle, sandbox.beeline.session(daily).cookies)
    expect((await known.send(`https://moskva.beeline.ru${settings}`)).status).toBe(401)
    expect((await known.send(`https://spb.beeline.ru${settings}`)).status).toBe(200)
  })

  test('a form nobody gave out leads to the login', async () => {
    const visitor = new Visitor(playBeeline().handle)
    const body = new URLSearchParams({ state: '1', id_token: 'x' })
    const answer = await visitor.send('https://www.beeline.ru/auth/logincallback/', { method: 'POST', body })
    expect(answer.headers.get('location')).toBe('https://www.beeline.ru/login')
  })

  test('what a line does not have is null', async () => {
    const sandbox = playBeeline()
    const detalization = 'https://moskva.beeline.ru/api/profile/detalization'
    const ask = async (line: string, path: string) =>
      (
        await new Visitor(sandbox.handle, sandbox.beeline.session(line).cookies).send(
          `${detalization}${path}`,
        )
      ).json()
    const days = '?periodStart=2026-10-01&periodEnd=2026-10-31'
    expect(await ask(postpaid, `/expensestructure/${days}`)).toBeNull()
    expect(await ask(postpaid, `/paymentsprepaid/${days}`)).toBeNull()
    expect(await ask(main, '/expensestructurepostpaid/')).toBeNull()
    expect(await ask(main, '/paymentspostpaid/')).toBeNull()
  })
})

test('accounts name every login with its password; no other line has a session', () => {
  expect(beelineAccounts.map(({ password }) => password)).toContain('Sandbox1')
  expect(beelineAccounts.find(({ login }) => login === '9000000001')).toMatchObject({
    lines: [main, daily],
    linked: ['9000000002'],
    contracts: [],
  })
  expect(() => playBeeline().beeline.session('+79000000077')).toThrow(RangeError)
})

test('slow answers late and rightly; heal forgets what would go on for ever', async () => {
  const waited: number[] = []
  const sandbox = playBeeline({
    wait: async milliseconds => {
      waited.push(milliseconds)
    },
  })
  sandbox.beeline.fail({ fault: 'slow', endpoint: 'rest.status' })
  expect(await askRest('info/status', main, sandbox)).toMatchObject({ status: 'A' })
  expect(waited).toEqual([5000])
  sandbox.beeline.fail({ fault: 'error-code', code: 20_009, times: Infinity })
  expect(await askRest('info/status', main, sandbox)).toMatchObject({ meta: { message: 'CTN_BLOCKED' } })
  sandbox.heal()
  expect(await askRest('info/status', main, sandbox)).toMatchObject({ status: 'A' })
})
