import { createSandbox, type RunningSandbox, startSandbox } from '@esim-usage/sandbox'
import { sandboxHandlers } from '@esim-usage/sandbox/msw'
import { http, HttpResponse } from 'msw/http'
import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const main = '+79000000001'
const userInfo = 'https://lk.mts.ru/api/login/user-info'
const cookieOf = (file: string): string => `mts_auth_lk=${/mts_auth_lk\t(\S+)/.exec(file)?.[1]}`
const persistentOf = (file: string): string => `MTSWebSSOPersistent=${/Persistent\t(\S+)/.exec(file)?.[1]}`
const authorize = 'https://login.mts.ru/amserver/oauth2/authorize?state=one%20two'

test('a host that is not played, or not over https, is nobody', async () => {
  const { handle } = createSandbox()
  expect(await handle(new Request('https://example.com/'))).toBeUndefined()
  expect(await handle(new Request('http://lk.mts.ru/'))).toBeUndefined()
  expect((await handle(new Request('https://lk.mts.ru/nope')))?.status).toBe(404)
})

describe('as MSW handlers', () => {
  test('fetch finds the sandbox; what it does not play is left to other handlers', async () => {
    const sandbox = createSandbox()
    const other = http.get('https://example.com/', () => HttpResponse.text('another host'))
    const server = setupServer(...sandboxHandlers(sandbox), other)
    server.listen({ onUnhandledFrame: 'error' })
    try {
      const file = sandbox.mts.session(main)
      const answer = await fetch(userInfo, { headers: { cookie: cookieOf(file) } })
      expect(answer.url).toBe(userInfo)
      expect(await answer.json()).toMatchObject({ loginStatus: 'Success' })
      const moved = await fetch(authorize, { headers: { cookie: persistentOf(file) }, redirect: 'manual' })
      expect(moved.status).toBe(302)
      expect(moved.headers.getSetCookie()).toHaveLength(1)
      expect(await (await fetch('https://example.com/')).text()).toBe('another host')
      sandbox.mts.fail({ fault: 'unreachable' })
      await expect(fetch(userInfo)).rejects.toThrow(TypeError)
    } finally {
      server.close()
    }
  })
})

describe('over loopback HTTP', () => {
  let running: RunningSandbox
  let file: string
  beforeEach(async () => {
    running = await startSandbox()
    file = running.sandbox.mts.session(main)
  })
  afterEach(() => running.close())

  test('answers keep status, address, type and body', async () => {
    const answer = await running.fetch(userInfo, { headers: { cookie: cookieOf(file) } })
    expect([answer.status, answer.url, answer.redirected]).toEqual([200, userInfo, false])
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await answer.json()).toMatchObject({ userProfile: { login: '79000000001' } })
  })

  test('a POST brings its body and headers, given as a Request too', async () => {
    const body = JSON.stringify({ query: '{ balances { nodes { ... on BalanceInfo { code } } } }' })
    const headers = { cookie: cookieOf(file), 'content-type': 'application/json' }
    const request = new Request('https://federation.mts.ru/graphql', { method: 'POST', headers, body })
    const { data } = await (await running.fetch(request)).json()
    expect(data.balances.nodes.map(({ code }: { code: string }) => code)).toEqual(['MMA', 'PA-OF'])
  })

  test('manual redirects come back with Location and every Set-Cookie', async () => {
    const init = { headers: { cookie: persistentOf(file) }, redirect: 'manual' } as const
    const first = await running.fetch(authorize, init)
    expect(first.status).toBe(302)
    expect(first.url).toBe(authorize)
    expect(new URL(first.headers.get('location') ?? '').searchParams.get('state')).toBe('one two')
    const second = await running.fetch(first.headers.get('location') ?? '', { redirect: 'manual' })
    expect(second.headers.getSetCookie()).toHaveLength(3)
  })

  test('other redirects are followed inside the sandbox; no cookie crosses to another host', async () => {
    const answer = await running.fetch(userInfo, { headers: { cookie: persistentOf(file) } })
    expect(answer.redirected).toBe(true)
    expect(new URL(answer.url).hostname).toBe('login.mts.ru')
    expect(new URL(answer.url).pathname).toBe('/amserver/NUI/')
    await expect(running.fetch(userInfo, { redirect: 'error' })).rejects.toThrow(TypeError)
  })

  test('what the sandbox does not play is never sent', async () => {
    await expect(running.fetch('https://example.com/')).rejects.toThrow('nothing was sent')
    await expect(running.fetch('http://lk.mts.ru/')).rejects.toThrow('nothing was sent')
  })

  test('an abort ends the wait', async () => {
    running.sandbox.mts.fail({ fault: 'slow', delayMs: 60_000 })
    const abort = new AbortController()
    const answer = running.fetch(userInfo, { signal: abort.signal })
    setTimeout(() => abort.abort(new Error('enough')), 20)
    await expect(answer).rejects.toThrow('enough')
  })

  test('the signal of a Request counts too', async () => {
    const request = new Request(userInfo, { signal: AbortSignal.abort(new Error('enough')) })
    await expect(running.fetch(request)).rejects.toThrow('enough')
  })

  test('it listens on 127.0.0.1 and wants to be told which host is meant', async () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect((await fetch(running.url)).status).toBe(421)
    const told = await fetch(running.url, { headers: { 'x-sandbox-address': 'https://example.com/' } })
    expect(told.status).toBe(421)
  })

  test('it goes on finding itself when it stands in for globalThis.fetch', async () => {
    const real = globalThis.fetch
    globalThis.fetch = running.fetch
    try {
      expect((await fetch(userInfo, { headers: { cookie: cookieOf(file) } })).status).toBe(200)
    } finally {
      globalThis.fetch = real
    }
  })
})

test('a stopped server answers no more', async () => {
  const { fetch: sandboxFetch, close } = await startSandbox()
  expect((await sandboxFetch('https://lk.mts.ru/nope')).status).toBe(404)
  await close()
  await expect(sandboxFetch(userInfo)).rejects.toThrow(TypeError)
})
