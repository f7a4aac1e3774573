import { expect, test } from 'vitest'
import { authorizeQuery } from '../src/authorize-query.ts'
import { index } from './fixture-case.ts'

const page = index.find(({ file }) => file === 'auth/02-nui-page.html')?.url ?? ''
const fixed = { client_id: 'LK', authIndexType: 'service', authIndexValue: 'login-spa' }
const asked = {
  ...fixed,
  scope: 'openid profile phone account sso offline',
  redirect_uri: 'https://united-auth.ssl.mts.ru/account/callback/login',
  response_type: 'code',
  statetrace: '00000000-0000-4000-8000-0000000000aa',
}
const goto =
  'https://login.mts.ru/amserver/oauth2/authorize?response_type=code&client_id=LK&nonce=FAKENONCE&state=FAKESTATE&x-trace-id=00000000-0000-4000-8000-0000000000bb'

test('a step asks for what the page asks for, and comes back to the same place', () => {
  expect(authorizeQuery(page)).toEqual({ ...asked, goto })
})

test('the place to come back to may stand in the address as it is', () => {
  const plain = page.replace(/&goto=[^&]+/, '').replace('&response_type=code', '')
  expect(authorizeQuery(`${plain}&goto=${goto}&response_type=code`)).toEqual({
    ...asked,
    goto: `${goto}&response_type=code`,
  })
})

test('a page that says nothing gives what every step needs', () => {
  expect(authorizeQuery('https://login.mts.ru/amserver/NUI/')).toEqual(fixed)
})
