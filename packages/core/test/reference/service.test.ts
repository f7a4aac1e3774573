import { expect, test } from 'vitest'
import { createReferenceService, referenceLine, virtualClock } from '../../src/testing/index.ts'

const clock = virtualClock('2026-10-20T12:00:00+03:00')
const open = () => {
  const service = createReferenceService({ now: () => clock.now() })
  const session = service.openSession()
  const headers = { authorization: `Bearer ${session.access}`, cookie: `sid=${session.sid}` }
  const get = (path: string) => service.fetch(`https://api.reference.test/${path}`, { headers })
  return { service, session, get }
}

test('the service reads a balance for a session it opened, and nobody else', async () => {
  const { service, get } = open()
  expect(await (await get('balance')).json()).toMatchObject({ line: referenceLine, money: 12_345 })
  expect((await service.fetch('https://api.reference.test/balance')).status).toBe(401)
  expect(service.count('balance.read')).toBe(2)
})

interface Body {
  readonly rows: readonly { readonly at: string }[]
  readonly next?: string
}

test('pages of usage join to the rows of the whole span', async () => {
  const { service, get } = open()
  const rows: unknown[] = []
  let path: string | undefined = 'usage?from=2026-10-01&to=2026-10-20'
  while (path !== undefined) {
    // Each page names the next.
    const body: Body = await (await get(path)).json()
    rows.push(...body.rows)
    path = body.next === undefined ? undefined : `usage?from=2026-10-01&to=2026-10-20&after=${body.next}`
  }
  expect(service.count('usage.page')).toBe(2)
  // 19 days of 4, two twins on the third, and the rows of today up to noon.
  expect(rows).toHaveLength(19 * 4 + 2 + 3)
})

test.each([
  ['usage?from=2026-09-01&to=2026-10-10', 'span-too-long'],
  ['usage?from=2026-10-10&to=2026-10-21', 'span-in-future'],
  ['usage?from=2026-04-22&to=2026-04-25', 'span-too-old'],
  ['usage?from=2026-10-01&to=2026-10-02&after=50', 'bad-mark'],
])('the service refuses %s as %s', async (path, code) => {
  const { get } = open()
  const response = await get(path)
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code } })
})

test('a refresh token buys once, and a second purchase ends the session', async () => {
  const { service, session, get } = open()
  const buy = () =>
    service.fetch('https://id.reference.test/token', {
      method: 'POST',
      headers: { cookie: `sid=${session.sid}` },
      body: JSON.stringify({ refresh: session.refresh }),
    })
  expect((await buy()).status).toBe(200)
  expect((await get('balance')).status).toBe(401)
  expect((await buy()).status).toBe(409)
})

test.each([
  ['GET', 'https://api.reference.test/packages/result?task=none', 400, 'unknown-order'],
  ['GET', 'https://api.reference.test/statement?id=none', 400, 'unknown-order'],
  ['GET', 'https://api.reference.test/nowhere', 404, 'no-such-address'],
  ['PUT', 'https://api.reference.test/line', 404, 'unknown-line'],
  ['POST', 'https://id.reference.test/code-check', 410, 'attempt-over'],
])('%s %s is refused with %i', async (method, url, status, code) => {
  const { service, session } = open()
  const headers = { authorization: `Bearer ${session.access}`, cookie: `sid=${session.sid}` }
  const response = await service.fetch(url, { method, headers })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { code } })
})

test('no code is sent before the picture is read', async () => {
  const { service } = open()
  service.stage('code.attempt', 'picture')
  const post = (path: string, body: object) =>
    service.fetch(`https://id.reference.test/${path}`, { method: 'POST', body: JSON.stringify(body) })
  const { attempt }: { readonly attempt: string } = await (
    await post('attempt', { line: referenceLine })
  ).json()
  expect((await post('code', { attempt })).status).toBe(409)
  await post('picture-check', { attempt, text: service.lastPicture })
  expect((await post('code', { attempt })).status).toBe(200)
  expect((await post('code', { attempt })).status).toBe(429)
})

test('ended sessions are over for everybody', async () => {
  const { service, get } = open()
  service.endSessions()
  expect((await get('balance')).status).toBe(401)
  expect(() => service.openSession('+79000000098')).toThrow('no account')
})
