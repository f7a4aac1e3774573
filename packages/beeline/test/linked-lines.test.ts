import { expect, test } from 'vitest'
import { openLine } from './clients.ts'

test('over a token the default line of a login comes first, whatever the order', async () => {
  const rows = [
    { ctn: '9000000003', ctnDefault: false },
    { ctn: '9000000001', ctnDefault: true },
    { ctn: '0890000001', ctnDefault: false },
  ]
  const answer = `json ${JSON.stringify({ meta: { status: 'OK', code: 20000 }, subscribers: rows })}`
  const { client } = await openLine('rest', { 'GET my.beeline.ru/api/1.0/sso/subscribers': [answer] })
  expect((await client.lines()).map(({ line, role }) => [line, role])).toEqual([
    ['+79000000001', 'main'],
    ['+79000000003', 'linked'],
  ])
})

test('over the web cabinet lines of other logins are passed over where they cannot be asked', async () => {
  const { client } = await openLine('web', {
    'POST moskva.beeline.ru/ssoswitcher/ssoaccountslist/': ['status 500'],
  })
  expect((await client.lines()).map(({ line }) => line)).toEqual(['+79000000001'])
})
