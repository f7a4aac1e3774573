import { type CaptchaChallenge, memoryStore, type SessionStore, type SignInStep } from '@esim-usage/core'
import { expect, test } from 'vitest'
import { errorOf, login, open, sessionCheck } from './client-of.ts'

const password = 'Canary-Password-7x'
const picture = 'GET /api/captcha/next'
const withPicture = (...then: readonly string[]) => ({
  [login]: ['login-captcha-required.json', ...then],
  [picture]: ['captcha-next.base64.txt'],
})

function captchaOf(step: SignInStep): CaptchaChallenge {
  if (step.status !== 'challenge' || step.challenge.kind !== 'captcha')
    throw new Error('No picture is shown.')
  return step.challenge
}

/** A store whose content can be looked at. */
function openStore(): { readonly store: SessionStore; readonly texts: string[] } {
  const inner = memoryStore()
  const texts: string[] = []
  return {
    texts,
    store: {
      load: async key => inner.load(key),
      remove: async key => inner.remove(key),
      lease: async (key, forMs) => inner.lease(key, forMs),
      async save(key, value, ifVersion) {
        texts.push(value)
        return inner.save(key, value, ifVersion)
      },
    },
  }
}

test('a picture is answered by a fresh client over the same store', async () => {
  const { store, texts } = openStore()
  const first = open(withPicture(), { sessionStore: store })
  const challenge = captchaOf(await first.client.signIn({ method: 'password', password }))
  const second = open({}, { sessionStore: store })
  const step = await second.client.answer(JSON.parse(JSON.stringify(challenge)), 'кот7')
  expect(step.status).toBe('signed-in')
  expect(second.carrier.sent.find(({ address }) => address === login)?.form).toEqual({
    login: '9000000001',
    password,
    captcha: 'кот7',
  })
  expect(texts.filter(text => text.includes(password) || text.includes('кот7'))).toEqual([])
})

test('the cookies of the first page and the token against forged requests go along', async () => {
  const { client, carrier } = open({})
  await client.signIn({ method: 'password', password })
  const sent = carrier.sent.find(({ address }) => address === login)
  expect(sent?.headers.get('cookie')).toContain('JSESSIONID=SESS-ANON-0001')
  expect(sent?.headers.get('x-csrf-token')).toBe('csrf-aaaa-1111')
  expect(sent?.headers.get('x-cabinet-key-operation-id')).toBe('manual-auth')
})

test('another picture can be asked for, and after five there is an end', async () => {
  const { client, carrier } = open(withPicture())
  let challenge = captchaOf(await client.signIn({ method: 'password', password }))
  for (let pictures = 2; pictures <= 5; pictures += 1) challenge = captchaOf(await client.resend(challenge))
  const error = await errorOf(client.resend(challenge))
  expect(error.code).toBe('rejected')
  expect([carrier.count(picture), carrier.count(login)]).toEqual([5, 1])
})

test('a page in place of the picture is for the browser of the person', async () => {
  const { client } = open({ ...withPicture(), [picture]: ['html <html>?</html>'] })
  expect(await client.signIn({ method: 'password', password })).toEqual({
    status: 'website',
    url: 'https://lk.megafon.ru/login',
    reason: 'bot-check',
  })
})

test.each(['login-bad-password.json', 'login-blocked.json'])(
  '%s behind a picture: the password is not sent a third time',
  async answer => {
    const { client, carrier } = open(withPicture(answer))
    const challenge = captchaOf(await client.signIn({ method: 'password', password }))
    await errorOf(client.answer(challenge, 'кот7'))
    expect((await errorOf(client.answer(challenge, 'кот8'))).code).toBe('challenge-expired')
    expect(carrier.count(login)).toBe(2)
  },
)

test('a refusal without words is no session', async () => {
  const { client } = open({ [login]: ['json {"authenticated":false}'] })
  expect((await errorOf(client.signIn({ method: 'password', password }))).code).toBe('rejected')
  expect((await client.session()).status).toBe('signed-out')
})

test('the words alone ask for a picture too', async () => {
  const { client } = open({
    [login]: ['refusal {"message":"Введите код с картинки"}'],
    [picture]: ['captcha-next.base64.txt'],
  })
  expect((await client.signIn({ method: 'password', password })).status).toBe('challenge')
})

test('another number of the account may be the login; a word may not', async () => {
  const { client, carrier } = open({})
  await client.signIn({ method: 'password', login: '8 (900) 000-00-77', password })
  expect(carrier.sent.find(({ address }) => address === login)?.form['login']).toBe('9000000077')
  const stranger = open({})
  const error = await errorOf(stranger.client.signIn({ method: 'password', login: 'ivanov', password }))
  expect([error.code, error.facts.option]).toEqual(['invalid-argument', 'login'])
  expect(stranger.carrier.count(login) + stranger.carrier.count(sessionCheck)).toBe(0)
})
